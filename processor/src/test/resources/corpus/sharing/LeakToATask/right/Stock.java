package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.task.Task;
import java.time.Duration;

@GenServer
class Stock {
  private int items;

  @HandleCall
  int count() {
    return items;
  }

  @HandleCast
  void order() {
    Task<Integer> task = Task.async(() -> delivered());
    items += task.await(Duration.ofSeconds(1));
  }

  private static int delivered() {
    return 100;
  }
}
