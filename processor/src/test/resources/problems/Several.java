package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

class Several {
  @GenServer
  class Broken { // <- InnerClass
    @HandleCall
    private int count() { // <- PrivateHandler
      return 0;
    }

    @HandleCast
    int add(int value) throws Exception { // <- CastWithResult CastWithException
      return value;
    }
  }

  @GenServer
  static class Fine {
    @HandleCall
    int count() {
      return 0;
    }
  }

  int use(Several_FineClient fine) {
    return fine.count();
  }
}
