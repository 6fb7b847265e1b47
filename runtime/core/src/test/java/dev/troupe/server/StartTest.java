package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Monitored;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.Restart;
import dev.troupe.supervisor.Shutdown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StartTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static List<Pid> linksOf(Pid pid) {
    return Processes.info(pid).map(ProcessInfo::links).orElseThrow();
  }

  @Test
  @DisplayName("GS-01 startLink links caller and server; start does not")
  void links() {
    Bare.run(() -> {
      Pid linked = ActorClient.startLink(Actor::new).pid();
      Pid alone = ActorClient.start().pid();
      assertThat(linksOf(Self.pid())).containsExactly(linked);
      assertThat(linksOf(linked)).containsExactly(Self.pid());
      assertThat(linksOf(alone)).isEmpty();
    });
  }

  @Test
  @DisplayName("GS-01 the one who starts a server is its first ancestor")
  void ancestors() {
    ActorClient server = ActorClient.start();
    assertThat(server.<Optional<Pid>>ask(Self::parent)).contains(Self.pid());
  }

  @Test
  @DisplayName("the constructor runs in the new process")
  void constructorRunsInServer() {
    AtomicReference<Pid> seen = new AtomicReference<>();
    ActorClient server = ActorClient.start(() -> Actor.doing(() -> seen.set(Self.pid())));
    assertThat(seen).hasValue(server.pid());
  }

  @Test
  @DisplayName("GS-03 the name is registered before the constructor runs")
  void nameBeforeConstructor() {
    AtomicReference<Optional<Pid>> found = new AtomicReference<>();
    ActorClient server =
        ActorClient.start(
            StartOptions.named("gs-03"),
            () -> Actor.doing(() -> found.set(Processes.whereis("gs-03"))));
    assertThat(found.get()).contains(server.pid());
    server.ref().stop();
  }

  @Test
  @DisplayName("GS-04 a taken name: already started, constructor not run, linked caller survives")
  void nameTaken() {
    ActorClient first = ActorClient.start(StartOptions.named("gs-04"), Actor::new);
    AtomicBoolean constructed = new AtomicBoolean();
    Bare.run(() -> {
      StartException failure =
          Failures.thrown(
              StartException.class,
              () ->
                  ActorClient.startLink(
                      StartOptions.named("gs-04"), () -> Actor.doing(() -> constructed.set(true))));
      assertThat(failure.alreadyStarted()).contains(first.pid());
      assertThat(failure.isIgnored()).isFalse();
      assertThat(linksOf(Self.pid())).isEmpty();
    });
    assertThat(constructed).isFalse();
    assertThat(first.pid().isAlive()).isTrue();
    first.ref().stop();
  }

  @Test
  @DisplayName("GS-17 startMonitor tells of the end, once")
  void startMonitor() {
    Monitored<ActorClient> started = ActorClient.startMonitor(StartOptions.defaults(), Actor::new);
    started.process().ref().stop(ExitReason.shutdown("done"));
    assertThat(Deaths.await(started.monitor())).isEqualTo(ExitReason.shutdown("done"));
  }

  @Test
  @DisplayName("GS-17 startMonitor under a taken name: already started, and no Down comes")
  void startMonitorClash() {
    ActorClient first = ActorClient.start(StartOptions.named("gs-17"), Actor::new);
    Bare.run(() -> {
      StartException failure =
          Failures.thrown(
              StartException.class,
              () -> ActorClient.startMonitor(StartOptions.named("gs-17"), Actor::new));
      assertThat(failure.alreadyStarted()).contains(first.pid());
      assertThat(Self.receive(Object.class, Duration.ZERO)).isEmpty();
    });
    first.ref().stop();
  }

  @Test
  @DisplayName(
      "GS-18 what is sent to the name while the constructor runs is handled after, in order")
  void messagesDuringConstructor() throws InterruptedException {
    List<Object> journal = new CopyOnWriteArrayList<>();
    Gate gate = new Gate();
    Pid starter =
        Processes.spawn(() ->
            ActorClient.start(StartOptions.named("gs-18"), () -> Actor.doing(journal, gate::pass)));
    gate.awaitReached();
    for (int i = 0; i < 10; i++) {
      Processes.send("gs-18", "message " + i);
    }
    ActorClient.named("gs-18").tell(() -> journal.add("cast"));
    assertThat(journal).isEmpty();
    gate.open();
    ActorClient server = ActorClient.named("gs-18");
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).hasSize(11).startsWith("message 0", "message 1").endsWith("cast");
    server.ref().stop();
    assertThat(Deaths.await(starter)).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
  }

  @Test
  @DisplayName("GS-18 nothing overtakes the constructor, however soon it comes to the name (1000x)")
  void nothingOvertakesConstructor() {
    ActorClient byName = ActorClient.named("gs-18-race");
    AtomicBoolean over = new AtomicBoolean();
    Pid eager =
        Processes.spawn(() -> {
          while (!over.get()) {
            byName.tell(() -> {});
          }
        });
    for (int i = 0; i < 1000; i++) {
      ActorClient server = ActorClient.start(StartOptions.named("gs-18-race"), Actor::new);
      assertThat(server.<Boolean>ask(() -> true)).isTrue();
      server.ref().stop();
    }
    over.set(true);
    assertThat(Deaths.await(eager)).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
  }

  @Test
  @DisplayName("GS-19 the child spec: id is the class, permanent, five seconds; start links")
  void childSpec() {
    ChildSpec spec = ActorClient.childSpec(StartOptions.defaults(), Actor::new);
    assertThat(spec.id()).isEqualTo("Actor");
    assertThat(spec.restart()).isEqualTo(Restart.PERMANENT);
    assertThat(spec.shutdown()).isEqualTo(Shutdown.after(Duration.ofSeconds(5)));
    Bare.run(() -> {
      Pid child = spec.start().get();
      assertThat(linksOf(Self.pid())).containsExactly(child);
    });
    ChildSpec changed = spec.id("other").restart(Restart.TEMPORARY).shutdown(Shutdown.INFINITY);
    assertThat(changed.id()).isEqualTo("other");
    assertThat(changed.restart()).isEqualTo(Restart.TEMPORARY);
    assertThat(changed.shutdown()).isEqualTo(Shutdown.INFINITY);
    assertThat(spec.id()).isEqualTo("Actor");
  }

  @Test
  @DisplayName("O-14 start returns when the constructor has, and not before")
  void startIsSynchronous() {
    AtomicBoolean constructed = new AtomicBoolean();
    for (int i = 0; i < 1000; i++) {
      constructed.set(false);
      ActorClient.start(() -> Actor.doing(() -> constructed.set(true)));
      assertThat(constructed).isTrue();
    }
  }
}
