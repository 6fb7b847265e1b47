package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

class Shop {
  @GenServer
  static class Stock {
    private int items;

    @HandleCast
    void add(int count) {
      items += count;
    }
  }

  @GenServer
  static class Cart {
    private int items;

    @HandleCast
    void add(int count) {
      items += count;
    }
  }
}
