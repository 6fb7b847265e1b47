// A method of a server, given to a thread pool
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@GenServer
class Stock {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private int items;

  @HandleCast
  void fill() {
    items = 100;
  }

  @HandleCast
  void fillSoon() {
    threads.execute(this::fill); // <= Leak
  }
}
