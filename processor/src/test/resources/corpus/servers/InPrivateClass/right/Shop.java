package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class Shop {
  static final class Storage {
    @GenServer
    static class Stock {
      @HandleCall
      int count() {
        return 3;
      }
    }
  }
}
