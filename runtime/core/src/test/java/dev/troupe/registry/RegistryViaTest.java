package dev.troupe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.troupe.agent.Agent;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.registry.Registry.Entry;
import dev.troupe.server.CallException;
import dev.troupe.server.StartException;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RegistryViaTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static Registry<Integer, String> start() {
    return Registry.startLink(RegistryOptions.unique("rooms"));
  }

  private static Agent<String> via(Registry<Integer, String> registry, int key) {
    return Agent.via(registry, key);
  }

  @Test
  @DisplayName("RG-08 start registers, before the constructor runs")
  void registers() {
    Registry<Integer, String> rooms = start();
    Agent<Integer> agent = Agent.start(StartOptions.via(rooms, 1), () -> rooms.lookup(1).size());
    assertThat(agent.<Integer>get(found -> found)).isEqualTo(1);
    Pid pid = agent.ref().pid();
    assertThat(rooms.whereisName(1)).contains(pid);
    assertThat(rooms.keys(pid)).containsExactly(1);
    assertThat(rooms.lookup(1)).singleElement().extracting(Entry::value).isNull();
  }

  @Test
  @DisplayName("RG-08 with a value")
  void value() {
    Registry<Integer, String> rooms = start();
    Agent<Integer> agent = Agent.start(StartOptions.via(rooms.withValue("hall"), 1), () -> 1);
    assertThat(rooms.lookup(1)).containsExactly(new Entry<>(agent.ref().pid(), "hall"));
  }

  @Test
  @DisplayName("RG-08 GS-04 a second start says who has the name; nothing runs and nobody dies")
  void taken() {
    Registry<Integer, String> rooms = start();
    Agent<String> first = Agent.startLink(StartOptions.via(rooms, 1), () -> "first");
    List<Pid> links = Registrants.links();
    for (int i = 0; i < 100; i++) {
      assertThatExceptionOfType(StartException.class)
          .isThrownBy(
              () -> Agent.startLink(StartOptions.via(rooms, 1), RegistryViaTest::mustNotRun))
          .extracting(e -> e.alreadyStarted().orElseThrow())
          .isEqualTo(first.ref().pid());
    }
    assertThat(Registrants.links()).isEqualTo(links);
    assertThat(rooms.count()).isEqualTo(1);
    Mail.expectNone();
  }

  private static String mustNotRun() {
    throw new AssertionError("the constructor has run");
  }

  @Test
  @DisplayName("RG-08 GS-06 a taken name leaves no EXIT with a caller that traps")
  void takenWhileTrapping() {
    Self.trapExits(true);
    Registry<Integer, String> rooms = start();
    Agent.start(StartOptions.via(rooms, 1), () -> "first");
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Agent.startLink(StartOptions.via(rooms, 1), () -> "second"));
    Mail.expectNone();
  }

  @Test
  @DisplayName("RG-08 GS-46 call, cast and send by the name reach the server; stop frees it")
  void use() {
    Registry<Integer, String> rooms = start();
    Agent<String> started = Agent.start(StartOptions.via(rooms, 1), () -> "a");
    Agent<String> named = via(rooms, 1);
    assertThat(named.<String>get(s -> s)).isEqualTo("a");
    named.cast(s -> s + "b");
    named.update(s -> s + "c");
    assertThat(started.<String>get(s -> s)).isEqualTo("abc");
    assertThat(named.ref().whereis()).contains(started.ref().pid());
    var monitor = named.ref().monitor();
    named.stop();
    assertThat(Mail.down(monitor)).isEqualTo(ExitReason.NORMAL);
    assertThat(rooms.whereisName(1)).isEmpty();
    Agent.start(StartOptions.via(rooms, 1), () -> "next");
    assertThat(named.<String>get(s -> s)).isEqualTo("next");
  }

  @Test
  @DisplayName("RG-08 send by name: to who has it, and an error for nobody")
  void send() {
    Registry<Integer, String> rooms = start();
    assertThat(rooms.registerName(5)).isEmpty();
    rooms.send(5, "hello");
    Mail.expect("hello");
    rooms.unregisterName(5);
    assertThatIllegalArgumentException().isThrownBy(() -> rooms.send(5, "hello"));
  }

  @Test
  @DisplayName("RG-08 GS-60 GS-96 nobody: a cast does nothing, a call and a stop say so")
  void nobody() {
    Agent<String> nobody = via(start(), 7);
    assertThatNoException().isThrownBy(() -> nobody.cast(s -> s));
    for (Runnable use :
        List.<Runnable>of(
            () -> nobody.update(s -> s), nobody::stop, () -> nobody.ref().monitor())) {
      assertThatExceptionOfType(CallException.class)
          .isThrownBy(use::run)
          .extracting(CallException::reason)
          .isEqualTo(ExitReason.NOPROC);
    }
    assertThat(nobody.ref().isAlive()).isFalse();
  }

  @Test
  @DisplayName("RG-08 GS-10 a start that fails leaves the name free when it returns, 100 times")
  void failedStart() {
    Registry<Integer, String> rooms = start();
    for (int i = 0; i < 100; i++) {
      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() ->
              Agent.start(
                  StartOptions.via(rooms, 1),
                  () -> {
                    Self.stop(ExitReason.SHUTDOWN);
                    return "";
                  }))
          .extracting(StartException::reason)
          .isEqualTo(ExitReason.SHUTDOWN);
      assertThat(rooms.lookup(1)).isEmpty();
    }
    StartOptions hasty = StartOptions.via(rooms, 1).timeout(Duration.ZERO);
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Agent.start(hasty, RegistryViaTest::forever));
    assertThat(rooms.lookup(1)).isEmpty();
    Agent.start(StartOptions.via(rooms, 1), () -> "at last");
  }

  private static String forever() {
    Self.sleep(Duration.ofMinutes(1));
    return "";
  }

  @Test
  @DisplayName("RG-08 N-06 a supervised server is found by its name again")
  void restarted() {
    Registry<Integer, String> rooms = start();
    Supervisor.startLink(
        Strategy.ONE_FOR_ONE, List.of(Agent.childSpec(StartOptions.via(rooms, 1), () -> "a")));
    Agent<String> named = via(rooms, 1);
    Pid before = named.ref().pid();
    before.exit(ExitReason.KILL);
    named.ref().awaitStarted(Mail.LONG);
    assertThat(named.ref().pid()).isNotEqualTo(before);
    assertThat(named.<String>get(s -> s)).isEqualTo("a");
  }

  @Test
  @DisplayName("RG-10 a duplicate registry names no servers")
  void duplicate() {
    Registry<Integer, String> registry = Registry.startLink(RegistryOptions.duplicate("many"));
    assertThatIllegalArgumentException().isThrownBy(() -> StartOptions.via(registry, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Agent.via(registry, 1));
  }

  @Test
  @DisplayName("RG-15 a registry that does not run names nobody")
  void notRunning() {
    Registry<Integer, String> registry = Registry.of(RegistryOptions.unique("asleep"));
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Agent.start(StartOptions.via(registry, 1), () -> 1))
        .extracting(StartException::reason)
        .isInstanceOfSatisfying(
            ExitReason.Crash.class,
            crash -> assertThat(crash.cause()).isInstanceOf(IllegalArgumentException.class));
    assertThat(via(registry, 1).ref().whereis()).isEmpty();
    assertThat(Processes.whereis("asleep")).isEmpty();
  }
}
