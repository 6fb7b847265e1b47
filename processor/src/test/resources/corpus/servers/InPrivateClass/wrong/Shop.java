// A server inside of a private class
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class Shop {
  private static final class Storage { // <- PrivateClass
    @GenServer
    static class Stock {
      @HandleCall
      int count() {
        return 3;
      }
    }
  }
}
