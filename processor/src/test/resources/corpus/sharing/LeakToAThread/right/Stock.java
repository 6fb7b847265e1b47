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
  void order() {
    StockClient me = StockClient.named("stock");
    Thread.startVirtualThread(() -> me.add(delivered()));
  }

  private static int delivered() {
    return 100;
  }
}
