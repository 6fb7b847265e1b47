package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Terminate;
import dev.troupe.process.Self;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import java.util.List;

class TerminateSkipped {
  @GenServer
  static class Skipped {
    @HandleCast
    void work() {}

    @Terminate
    void close() {} // <= TerminateSkipped
  }

  @GenServer
  static class Onpurpose {
    @HandleCast
    void work() {}

    @Terminate
    @SuppressWarnings("troupe:TerminateSkipped")
    void close() {}
  }

  // what is fine

  @GenServer
  static class Traps {
    Traps() {
      trap();
    }

    private static void trap() {
      Self.trapExits(true);
    }

    @HandleCast
    void work() {}

    @Terminate
    void close() {}
  }

  @GenServer
  static class StopsItself {
    @HandleCast
    void work() {
      Self.stop();
    }

    @Terminate
    void close() {}
  }

  @GenServer
  static class Stopped {
    @HandleCast
    void work() {}

    @Terminate
    void close() {}
  }

  @GenServer
  static class StartedElsewhere {
    @HandleCast
    void work() {}

    @Terminate
    void close() {}
  }

  static void run() {
    Supervisor.startLink(
        Strategy.ONE_FOR_ONE,
        List.of(
            TerminateSkipped_SkippedClient.childSpec(Skipped::new),
            TerminateSkipped_OnpurposeClient.childSpec(Onpurpose::new),
            TerminateSkipped_TrapsClient.childSpec(Traps::new),
            TerminateSkipped_StopsItselfClient.childSpec(StopsItself::new)));
    var stopped = TerminateSkipped_StoppedClient.startLink(Stopped::new);
    stopped.ref().stop();
  }
}
