// A static map that every server changes
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.HashMap;
import java.util.Map;

@GenServer
class Stock {
  private static final Map<String, Integer> SOLD = new HashMap<>(); // <= SharedField

  @HandleCall
  int sell(String item) {
    return SOLD.merge(item, 1, Integer::sum);
  }
}
