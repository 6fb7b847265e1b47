package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Terminate;

class TerminateShape {
  @GenServer
  static class Result {
    @HandleInfo
    void tick(String tick) {}

    @Terminate
    int close() { // <- TerminateShape
      return 0;
    }
  }

  @GenServer
  static class Parameter {
    @HandleInfo
    void tick(String tick) {}

    @Terminate
    void close(String reason) {} // <- TerminateShape
  }
}
