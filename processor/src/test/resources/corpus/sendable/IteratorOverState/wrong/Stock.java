// An iterator over the server's own items
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

@GenServer
class Stock {
  private final List<String> items = new ArrayList<>();

  @HandleCall
  Iterator<String> items() { // <- NotSendable
    return items.iterator();
  }
}
