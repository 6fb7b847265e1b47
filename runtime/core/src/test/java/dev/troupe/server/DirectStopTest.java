package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Monitored;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server without {@code @Terminate}, which ends on the thread of who stops it if it is idle. */
class DirectStopTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final ExitReason BROKEN = ExitReason.of("broken");

  private static final Behaviour<Counter, Object> COUNTERS =
      Behaviour.of(Counter.class, (_, _) -> null);

  private static ServerRef<Object> start() {
    return COUNTERS.start(StartOptions.defaults(), Counter::new);
  }

  @Test
  @DisplayName("it is dead, its name is free, and who watches it is told, when stop returns")
  void isGone() {
    ServerRef<Object> named = COUNTERS.start(StartOptions.named("stopped"), Counter::new);
    MonitorRef monitor = named.monitor();
    named.stop(ExitReason.SHUTDOWN);
    assertThat(named.isAlive()).isFalse();
    assertThat(Processes.whereis("stopped")).isEmpty();
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(Failures.ofCall(named::stop)).isEqualTo(ExitReason.NOPROC);
  }

  @Test
  @DisplayName("an end that is a failure is reported as the server's")
  void isReported() {
    ServerRef<Object> server = start();
    Pid pid = server.pid();
    server.stop(BROKEN);
    Soon.until(() -> !LOG.about(pid).isEmpty());
    assertThat(LOG.about(pid)).allSatisfy(entry -> assertThat(entry.text()).contains("broken"));
  }

  @Test
  @DisplayName("who stops a server that he is linked to ends with it, and not a step later")
  void takesItsLinksAlong() {
    AtomicReference<String> seen = new AtomicReference<>("nothing");
    Monitored<?> stopping =
        Processes.spawnMonitor(() -> {
          COUNTERS.startLink(StartOptions.defaults(), Counter::new).stop(BROKEN);
          seen.set("a step later");
        });
    assertThat(Deaths.await(stopping.monitor())).isEqualTo(BROKEN);
    assertThat(seen).hasValue("nothing");
  }

  @Test
  @DisplayName("who traps exits is sent one, and stop returns")
  void isTrapped() {
    Bare.run(() -> {
      Self.trapExits(true);
      ServerRef<Object> linked = COUNTERS.startLink(StartOptions.defaults(), Counter::new);
      linked.stop(BROKEN);
      assertThat(Self.receive(Exit.class).reason()).isEqualTo(BROKEN);
    });
  }

  @Test
  @DisplayName(
      "a stop that races a kill: dead for one of both reasons, and both know which (1000x)")
  void racesAKill() throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      ServerRef<Object> server = start();
      MonitorRef monitor = server.monitor();
      Thread killer = Thread.startVirtualThread(() -> server.pid().exit(ExitReason.KILL));
      ExitReason told = reasonOfStop(server);
      killer.join();
      ExitReason reason = Deaths.await(monitor);
      assertThat(reason).isIn(ExitReason.NORMAL, ExitReason.KILLED);
      assertThat(told).isIn(reason, ExitReason.NOPROC);
    }
  }

  private static ExitReason reasonOfStop(ServerRef<Object> server) {
    try {
      server.stop();
      return ExitReason.NORMAL;
    } catch (CallException e) {
      return e.reason();
    }
  }
}
