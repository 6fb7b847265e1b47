// A private server class
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class Shop {
  @GenServer
  private static class Stock { // <- PrivateClass
    @HandleCall
    int count() {
      return 3;
    }
  }
}
