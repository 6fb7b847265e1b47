// A handler that waits for a message, however long it takes
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;

@GenServer
class Shop {
  record Delivery(int items) {}

  private int items;

  @HandleCast
  void order(Pid supplier) {
    supplier.send("more, please");
    items += Self.receive(Delivery.class).items(); // <= BlockingHandler
  }

  @HandleCall
  int count() {
    return items;
  }
}
