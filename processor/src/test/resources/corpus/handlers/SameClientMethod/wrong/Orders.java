// Two handlers that would be one method of the client
package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.ArrayDeque;
import java.util.Deque;

@GenServer
class Orders {
  private final Deque<String> orders = new ArrayDeque<>();
  private From<String> waiting;

  @HandleCall
  String next() {
    return orders.remove();
  }

  @HandleCall
  void next(From<String> cook) { // <- SameClientMethod
    waiting = cook;
  }

  @HandleCast
  void add(String order) {
    waiting.reply(order);
  }
}
