// A direct call that answers later
package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Orders {
  private final List<From<String>> waiting = new ArrayList<>();

  @HandleCall(direct = true)
  void next(From<String> cook) { // <- DirectFrom
    waiting.add(cook);
  }

  @HandleCast
  void add(String order) {
    waiting.removeFirst().reply(order);
  }
}
