package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class StrayHandler {
  @HandleCall // <- StrayHandler
  int count() {
    return 0;
  }

  @HandleCall
  int countToo() {
    return 0;
  }

  @SuppressWarnings("troupe:StrayHandler")
  static class OnPurpose {
    @HandleCall
    int count() {
      return 0;
    }
  }

  static class Inherited {
    @HandleCall
    int count() {
      return 0;
    }
  }

  @GenServer
  static class Heir extends Inherited {}

  interface Library {
    @HandleCall
    private int hidden() { // <- PrivateHandler
      return 0;
    }

    @HandleCall
    static int shared() { // <- StaticHandler
      return 0;
    }
  }
}
