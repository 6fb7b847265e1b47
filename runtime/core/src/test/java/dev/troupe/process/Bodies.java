package dev.troupe.process;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.testing.Mail;
import java.util.concurrent.CountDownLatch;

/** What processes in tests do. */
final class Bodies {
  private Bodies() {}

  /** A question that an echo answers with itself. */
  record Ping(Pid from) {}

  record Ready(Pid pid) {}

  /** What a trapper got. */
  record Got(Pid by, Object message) {}

  /** Waits until it is ended. */
  static void idle() {
    Self.receive(message -> Match.skip());
  }

  static Pid idler() {
    return Processes.spawn(Bodies::idle);
  }

  /** A process that is dead. */
  static Pid dead() {
    Pid pid = idler();
    pid.exit(ExitReason.KILL);
    return pid;
  }

  /** A process that has ended for that reason, by itself. */
  static Pid ended(ExitReason reason) {
    Monitored<Pid> process = Processes.spawnMonitor(() -> Self.exit(reason));
    Expect.down(process.monitor());
    return process.process();
  }

  /** Answers pings, and dies of all that is deadly. */
  static Pid echo() {
    return Processes.spawn(() -> {
      while (true) {
        Ping ping = Self.receive(Ping.class);
        ping.from().send(ping);
      }
    });
  }

  /** Whether an echo that has got all signals sent so far lives. */
  static boolean answers(Pid echo) {
    MonitorRef monitor = Self.monitor(echo);
    echo.send(new Ping(Self.pid()));
    boolean answered =
        Self.receive(
                message ->
                    switch (message) {
                      case Ping ping -> Match.take(true);
                      case Down down when down.ref() == monitor -> Match.take(false);
                      default -> Match.skip();
                    },
                Mail.LONG)
            .orElseThrow();
    Self.demonitorAndFlush(monitor);
    return answered;
  }

  /** A process that traps exits, and passes all that it gets on to the caller. */
  static Pid trapper() {
    return passingOn(true);
  }

  /** A process that passes all that it gets on to the caller. */
  static Pid messenger() {
    return passingOn(false);
  }

  private static Pid passingOn(boolean trapping) {
    Pid to = Self.pid();
    Pid pid =
        Processes.spawn(() -> {
          Self.trapExits(trapping);
          to.send(new Ready(Self.pid()));
          while (true) {
            Object message = Self.receive(Match::take);
            to.send(new Got(Self.pid(), message));
          }
        });
    Mail.expect(new Ready(pid));
    return pid;
  }

  /** What a stubborn piece of code does: it waits outside the runtime and ignores interrupts. */
  static void ignoreInterrupts(CountDownLatch until) {
    boolean waiting = true;
    while (waiting) {
      try {
        until.await();
        waiting = false;
      } catch (InterruptedException e) {
        waiting = true; // not heard
      }
    }
  }
}
