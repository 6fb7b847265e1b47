package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class InnerClass {
  @GenServer
  class Counter { // <- InnerClass
    @HandleCall
    int count() {
      return 0;
    }
  }

  @GenServer
  record Fine(int count) {
    @HandleCall
    int twice() {
      return 2 * count;
    }
  }

  interface Outer {
    @GenServer
    class FineToo {
      @HandleCall
      int count() {
        return 0;
      }
    }
  }
}
