// A method of a server, given to a timer of the JDK
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

@GenServer
class Stock {
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private int items;

  Stock() {
    timer.scheduleAtFixedRate(this::order, 1, 1, TimeUnit.HOURS); // <= Leak
  }

  @HandleCall
  int count() {
    return items;
  }

  private void order() {
    items = 100;
  }
}
