// A future that is completed into the state of a server
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import java.util.concurrent.CompletableFuture;

@GenServer
class Stock {
  private int items;

  @HandleCast
  void add(int count) {
    items += count;
  }

  @HandleCast
  void order() {
    CompletableFuture.supplyAsync(Stock::delivered)
        .thenAccept(count -> items += count); // <= Leak
  }

  private static int delivered() {
    return 100;
  }
}
