// A call that waits for a task as long as its caller waits for it
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.task.Task;

@GenServer
class Shop {
  @HandleCall
  int price(String item) {
    Task<Integer> price = Task.async(() -> looked(item));
    return price.await(); // <= BlockingHandler
  }

  private static int looked(String item) {
    return item.length();
  }
}
