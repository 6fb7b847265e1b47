package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

class OneBranch {
  sealed interface Protocol {}

  sealed interface Request extends Protocol {}

  record Read() implements Request {}

  record Write() implements Request {}

  sealed interface Response extends Protocol {}

  record Done() implements Response {}

  @GenServer
  static class Parts {
    @HandleInfo
    void read(Read read) {} // <- OneBranch

    @HandleInfo
    void write(Write write) {}
  }

  @GenServer
  static class Branch {
    @HandleInfo
    void request(Request request) {} // <- OneBranch
  }

  @GenServer
  @SuppressWarnings("troupe:OneBranch")
  static class Meant {
    @HandleInfo
    void request(Request request) {}
  }
}
