package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Terminate;
import dev.troupe.process.Self;

@GenServer
class Stock {
  private int items;

  Stock() {
    Self.trapExits(true);
  }

  @HandleCast
  void add(int count) {
    items += count;
  }

  @Terminate
  void save() {
    System.out.println("left: " + items);
  }
}
