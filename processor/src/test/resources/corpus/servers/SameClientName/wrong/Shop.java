// Two servers with one client name
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class Shop {
  @GenServer(clientName = "StoreClient") // <- ClientNameTaken
  static class Fruit {
    @HandleCall
    int apples() {
      return 3;
    }
  }

  @GenServer(clientName = "StoreClient") // <- ClientNameTaken
  static class Bakery {
    @HandleCall
    int loaves() {
      return 5;
    }
  }
}
