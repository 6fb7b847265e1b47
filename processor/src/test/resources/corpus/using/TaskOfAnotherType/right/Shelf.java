package shop;

import dev.troupe.task.Task;

class Shelf {
  static String label(StockClient stock) {
    Task<Integer> count = Task.async(stock::count);
    return "items: " + count.await();
  }
}
