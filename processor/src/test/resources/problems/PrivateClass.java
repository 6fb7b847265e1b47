package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class PrivateClass {
  @GenServer
  private static class Counter { // <- PrivateClass
    @HandleCall
    int count() {
      return 0;
    }
  }

  private static class Hidden { // <- PrivateClass
    @GenServer
    static class Counter {
      @HandleCall
      int count() {
        return 0;
      }
    }
  }
}
