// A call made in a task, awaited as something else
package shop;

import dev.troupe.task.Task;

class Shelf {
  static String label(StockClient stock) {
    Task<String> count = Task.async(stock::count); // <- javac
    return "items: " + count.await();
  }
}
