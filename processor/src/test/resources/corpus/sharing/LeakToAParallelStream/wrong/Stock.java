// A stream that is worked off by other threads, into the state of a server
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.List;

@GenServer
class Stock {
  private int items;

  @HandleCall
  int count() {
    return items;
  }

  @HandleCast
  void add(List<Integer> delivered) {
    delivered.parallelStream().filter(each -> each > 0).forEach(each -> items += each); // <= Leak
  }
}
