package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

/** The same mistakes in each of two servers, and twice in one. */
class Nested {
  @GenServer
  static class One {
    @HandleCast
    int add(int count) { // <- CastWithResult
      return count;
    }

    @HandleCall
    long read(String name) throws Exception { // <- ThrowsException
      return 0;
    }

    @HandleCall
    long read(StringBuilder name) { // <- NotSendable
      return 0;
    }

    @HandleCall
    long write(StringBuilder name) { // <- NotSendable
      return 0;
    }
  }

  @GenServer
  static class Other {
    @HandleCast
    int add(int count) { // <- CastWithResult
      return count;
    }

    @HandleCall
    long read(String name) throws Exception { // <- ThrowsException
      return 0;
    }

    @HandleCall
    long read(StringBuilder name) { // <- NotSendable
      return 0;
    }
  }
}
