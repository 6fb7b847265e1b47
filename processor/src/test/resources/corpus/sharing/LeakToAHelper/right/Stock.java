package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class Stock {
  private int items;

  @HandleCast
  void add(int count) {
    items += count;
  }

  @HandleCast
  void print() {
    int now = items;
    Printer.print(() -> "left: " + now);
  }
}
