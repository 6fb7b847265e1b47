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
}
