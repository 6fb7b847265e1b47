package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.Alias;
import dev.troupe.api.Destination;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no argument is refused in the caller, at once, by name. */
@SuppressWarnings("NullAway") // null is what this is about
class BadArgumentTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final Duration NEGATIVE = Duration.ofNanos(-1);

  static void spawnNothing() {
    Processes.spawn((ProcessBody) null);
  }

  static void spawnNothingLinked() {
    Processes.spawnLink((ProcessBody) null);
  }

  static void spawnNothingMonitored() {
    Processes.spawnMonitor((ProcessBody) null);
  }

  /** All that can be done with a name. */
  static List<ProcessBody> usesOf(@Nullable String name) {
    return List.of(
        () -> Self.register(name),
        () -> Processes.register(name, Self.pid()),
        () -> Processes.unregister(name),
        () -> Processes.whereis(name),
        () -> Processes.send(name, "x"),
        () -> Self.monitor(name),
        () -> Self.sendAfter(name, "x", Duration.ZERO));
  }

  private static Arguments refused(String parameter, ProcessBody use) {
    return Arguments.of(parameter, use);
  }

  static Stream<Arguments> nulls() {
    return Stream.of(
        refused("message", () -> Self.pid().send(null)),
        refused("message", () -> Self.alias().send(null)),
        refused("message", () -> Self.priorityAlias().sendPriority(null)),
        refused("message", () -> monitorOfIdler().send(null)),
        refused("message", () -> Self.sendAfter(Self.pid(), null, Duration.ZERO)),
        refused("message", () -> Self.sendAfter("name", null, Duration.ZERO)),
        refused("receiver", () -> Self.sendAfter((Destination) null, "x", Duration.ZERO)),
        refused("delay", () -> Self.sendAfter(Self.pid(), "x", null)),
        refused("body", BadArgumentTest::spawnNothing),
        refused("body", BadArgumentTest::spawnNothingLinked),
        refused("body", BadArgumentTest::spawnNothingMonitored),
        refused("body", () -> Processes.spawn(String.class, null)),
        refused("type", () -> Processes.spawnLink((Class<Object>) null, inbox -> {})),
        refused("type", () -> Processes.spawnMonitor((Class<Object>) null, inbox -> {})),
        refused("pid", () -> Processes.register("name", null)),
        refused("pid", () -> Processes.info(null)),
        refused("pid", () -> Self.link(null)),
        refused("pid", () -> Self.unlink(null)),
        refused("pid", () -> Self.monitor((Pid) null)),
        refused("pid", () -> Self.monitor((Pid) null, AliasMode.DEMONITOR)),
        refused("alias", () -> Self.monitor(Self.pid(), null)),
        refused("monitor", () -> Self.demonitor(null)),
        refused("monitor", () -> Self.demonitorAndFlush(null)),
        refused("mode", () -> Self.alias(null)),
        refused("alias", () -> Self.unalias(null)),
        refused("reason", () -> Self.exit(null)),
        refused("reason", () -> Self.pid().exit(null)),
        refused("look", () -> Self.receive((Function<Object, Match<Object>>) null)),
        refused("look", () -> Self.receive((Function<Object, Match<Object>>) null, Duration.ZERO)),
        refused("type", () -> Self.receive((Class<Object>) null)),
        refused("type", () -> Self.receive((Class<Object>) null, Duration.ZERO)),
        refused("timeout", () -> Self.receive(String.class, null)),
        refused("duration", () -> Self.sleep(null)),
        refused("result", () -> Match.take(null)),
        refused("label", () -> Self.label(null)),
        refused("key", () -> Self.put(null, "x")),
        refused("value", () -> Self.put("x", null)),
        refused("key", () -> Self.get(null)),
        refused("key", () -> Self.delete(null)),
        refused("value", () -> Self.keys(null)),
        refused("duration", () -> Deadline.within(null, () -> {})),
        refused("work", () -> Deadline.within(Duration.ZERO, (Runnable) null)),
        refused("work", () -> Deadline.within(Duration.ZERO, (Supplier<Object>) null)));
  }

  private static MonitorRef monitorOfIdler() {
    return Self.monitor(Bodies.idler(), AliasMode.DEMONITOR);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nulls")
  @DisplayName("BA-01 null is refused with the name of the parameter")
  void refusesNull(String parameter, ProcessBody use) {
    assertThatThrownBy(use::run)
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith(parameter);
    Mail.expectNone();
    assertThat(Self.pid().isAlive()).isTrue();
  }

  static Stream<Arguments> negatives() {
    return Stream.of(
        refused("timeout", () -> Self.receive(String.class, NEGATIVE)),
        refused("timeout", () -> Self.receive(Match::take, NEGATIVE)),
        refused("duration", () -> Self.sleep(NEGATIVE)),
        refused("delay", () -> Self.sendAfter(Self.pid(), "x", NEGATIVE)),
        refused("delay", () -> Self.sendAfter("name", "x", NEGATIVE)),
        refused("duration", () -> Deadline.within(NEGATIVE, () -> {})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("negatives")
  @DisplayName("BA-02 a negative time is refused with the name of the parameter and its value")
  void refusesNegative(String parameter, ProcessBody use) {
    Self.pid().send("waits");

    assertThatThrownBy(use::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(parameter)
        .hasMessageContaining(NEGATIVE.toString());
    assertThat(Mail.all()).containsExactly("waits");
  }

  @Test
  @DisplayName("BA-03 a function that answers null for a message is refused, the message stays")
  void noMatch() {
    Self.pid().send("stays");

    assertThatThrownBy(() -> Self.receive(message -> null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("Match");
    assertThat(Mail.all()).containsExactly("stays");
  }

  @Test
  @DisplayName("BA-04 what only a server may say is refused in a bare process, by name")
  void notAServer() {
    List<Consumer<Alias>> uses =
        List.of(
            x -> Self.stop(),
            x -> Self.ignore(),
            x -> Self.continueWith(x),
            x -> Self.idleTimeout(Duration.ZERO),
            x -> Self.hibernate());
    for (Consumer<Alias> use : uses) {
      assertThatThrownBy(() -> use.accept(Self.alias()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is for servers");
    }
  }
}
