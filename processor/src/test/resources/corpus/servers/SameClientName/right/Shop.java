package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class Shop {
  @GenServer(clientName = "FruitClient")
  static class Fruit {
    @HandleCall
    int apples() {
      return 3;
    }
  }

  @GenServer(clientName = "BakeryClient")
  static class Bakery {
    @HandleCall
    int loaves() {
      return 5;
    }
  }
}
