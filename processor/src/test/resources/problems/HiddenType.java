package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleInfo;
import java.util.List;

@GenServer
class HiddenType {
  private record Order() {}

  @HandleCall
  List<Order> orders() { // <- HiddenType
    return List.of();
  }

  @HandleInfo
  void order(Order order) {} // <- HiddenType
}
