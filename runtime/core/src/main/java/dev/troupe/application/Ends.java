package dev.troupe.application;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.process.Match;
import dev.troupe.process.Self;

/** The ends of processes, as something to wait for. */
final class Ends {
  private Ends() {}

  /** Waits until what is monitored is dead; returns why. */
  static ExitReason await(MonitorRef monitor) {
    return Self.receive(message ->
        message instanceof Down down && down.ref() == monitor
            ? Match.take(down.reason())
            : Match.<ExitReason>skip());
  }
}
