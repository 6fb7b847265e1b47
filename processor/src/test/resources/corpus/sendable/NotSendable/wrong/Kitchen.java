// A message that its sender can go on changing
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.ArrayList;

@GenServer
class Kitchen {
  record Order(String guest, ArrayList<String> dishes) {}

  private int dishes;

  @HandleCall
  void place(Order order) { // <- NotSendable
    dishes += order.dishes().size();
  }
}
