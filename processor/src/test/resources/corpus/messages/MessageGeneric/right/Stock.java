package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;
import java.util.List;

@GenServer
class Stock {
  record Delivered(List<String> items) {}

  private int items;

  @HandleInfo
  void delivered(Delivered delivered) {
    this.items += delivered.items().size();
  }
}
