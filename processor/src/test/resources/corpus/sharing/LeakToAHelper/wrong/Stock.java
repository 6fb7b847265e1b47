// A server that hands itself to a method that gives it away
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
    Printer.print(() -> "left: " + items); // <= Leak
  }
}
