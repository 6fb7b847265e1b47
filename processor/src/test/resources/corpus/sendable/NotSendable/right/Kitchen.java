package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.List;

@GenServer
class Kitchen {
  record Order(String guest, List<String> dishes) {}

  private int dishes;

  @HandleCall
  void place(Order order) {
    dishes += order.dishes().size();
  }
}
