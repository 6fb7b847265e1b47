package dev.troupe.server;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Match;
import dev.troupe.process.Self;
import java.time.Duration;

/** Waits for the end of processes, with monitors. */
final class Deaths {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Deaths() {}

  static ExitReason await(MonitorRef monitor) {
    return Self.receive(message -> ofMonitor(message, monitor), PATIENCE)
        .orElseThrow(() -> new AssertionError("it lives on"))
        .reason();
  }

  private static Match<Down> ofMonitor(Object message, MonitorRef monitor) {
    return message instanceof Down down && down.ref() == monitor ? Match.take(down) : Match.skip();
  }

  /** The reason, or NOPROC if it was dead before. */
  static ExitReason await(Pid pid) {
    return await(Self.monitor(pid));
  }

  /** The reason it ends with when that is done. */
  static ExitReason after(ActorClient server, Actor.Work action) throws Exception {
    MonitorRef monitor = server.ref().monitor();
    action.run();
    return await(monitor);
  }
}
