package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class Shop {
  @GenServer
  static class Stock {
    @HandleCall
    int count() {
      return 3;
    }
  }

  @GenServer
  static class Cart {
    @HandleCall
    int count() {
      return 3;
    }
  }
}
