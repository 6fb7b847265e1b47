package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.HashMap;
import java.util.Map;

@GenServer
class Stock {
  private final Map<String, Integer> sold = new HashMap<>();

  @HandleCall
  int sell(String item) {
    return sold.merge(item, 1, Integer::sum);
  }
}
