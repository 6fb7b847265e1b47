// A method of a server, to be run when the JVM ends
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class Stock {
  private int items;

  Stock() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::save)); // <= Leak
  }

  @HandleCast
  void add(int count) {
    items += count;
  }

  private void save() {
    System.out.println("left: " + items);
  }
}
