package dev.troupe.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.troupe.agent.Agent.Update;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.CallException;
import dev.troupe.server.StartException;
import dev.troupe.server.StartOptions;
import dev.troupe.server.Sys;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.Restart;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class AgentTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  @Test
  @DisplayName("AG-01 the state is the function's result, and start returns after it ran")
  void start() {
    List<Pid> ranIn = new ArrayList<>();
    Agent<Integer> agent =
        Agent.start(() -> {
          ranIn.add(Self.pid());
          return 42;
        });
    assertThat(ranIn).containsExactly(agent.ref().pid());
    assertThat(agent.<Integer>get(n -> n)).isEqualTo(42);
    assertThat(Processes.info(Self.pid()).orElseThrow().links()).isEmpty();
  }

  @Test
  @DisplayName("AG-01 startLink links")
  void startLink() {
    Agent<Integer> agent = Agent.startLink(() -> 1);
    assertThat(Processes.info(Self.pid()).orElseThrow().links()).containsExactly(agent.ref().pid());
  }

  @Test
  @DisplayName("AG-01 a function that fails fails the start")
  void failingStart() {
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Agent.start(() -> 1 / zero()))
        .extracting(StartException::reason)
        .isEqualTo(ExitReason.crash(new ArithmeticException("/ by zero")));
  }

  private static int zero() {
    return 0;
  }

  @Test
  @DisplayName("AG-02 get answers from the state, in the agent, and leaves it as it is")
  void get() {
    Agent<Integer> agent = Agent.start(() -> 20);
    assertThat(agent.<Integer>get(n -> n + 1)).isEqualTo(21);
    assertThat(agent.<Integer>get(n -> n)).isEqualTo(20);
    assertThat(agent.<Pid>get(_ -> Self.pid())).isEqualTo(agent.ref().pid());
  }

  @Test
  @DisplayName("AG-03 update replaces the state")
  void update() {
    Agent<Integer> agent = Agent.start(() -> 1);
    agent.update(n -> n + 1);
    assertThat(agent.<Integer>get(n -> n)).isEqualTo(2);
  }

  @Test
  @DisplayName("AG-04 getAndUpdate returns the first and stores the second, atomically")
  void getAndUpdate() {
    Agent<Integer> agent = Agent.start(() -> 0);
    Pid test = Self.pid();
    for (int client = 0; client < 8; client++) {
      Processes.spawnLink(() -> {
        List<Integer> seen =
            IntStream.range(0, 1000)
                .mapToObj(_ -> agent.<Integer>getAndUpdate(n -> Update.of(n, n + 1)))
                .toList();
        test.send(seen);
      });
    }
    List<Object> seen = new ArrayList<>();
    for (int client = 0; client < 8; client++) {
      seen.addAll(Mail.expect(List.class));
    }
    assertThat(seen).hasSize(8000).doesNotHaveDuplicates();
    assertThat(agent.<Integer>get(n -> n)).isEqualTo(8000);
  }

  @Test
  @DisplayName("AG-05 cast returns at once, and a later get of the same caller sees its effect")
  void cast() {
    Agent<Integer> agent = Agent.start(() -> 0);
    Latch latch = new Latch();
    agent.cast(n -> whenOpen(latch, n + 1));
    latch.open();
    assertThat(agent.<Integer>get(n -> n)).isEqualTo(1);
  }

  @Test
  @DisplayName("AG-05 cast to an agent that is not there does nothing")
  void castToNobody() {
    Agent<Integer> dead = Agent.start(() -> 0);
    dead.stop();
    assertThatNoException().isThrownBy(() -> dead.cast(n -> n + 1));
    assertThatNoException()
        .isThrownBy(() -> Agent.<Integer>named("nobody-is-this-agent").cast(n -> n + 1));
  }

  @Test
  @DisplayName("AG-11 a client that times out on update: the update is applied all the same")
  void timeout() {
    Agent<Integer> agent = Agent.start(() -> 0);
    Latch latch = new Latch();
    assertThatExceptionOfType(CallException.class)
        .isThrownBy(
            () -> agent.withTimeout(Duration.ofMillis(1)).update(n -> whenOpen(latch, n + 1)))
        .extracting(CallException::reason)
        .isEqualTo(ExitReason.TIMEOUT);
    latch.open();
    assertThat(agent.<Integer>get(n -> n)).isEqualTo(1);
  }

  private static <T> T whenOpen(Latch latch, T value) {
    latch.awaitUninterrupted();
    return value;
  }

  @Test
  @DisplayName("AG-13 a start that takes longer than the timeout fails with it")
  void startTimeout() {
    StartOptions options = StartOptions.named("slow-agent").timeout(Duration.ofMillis(1));
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Agent.start(options, () -> whenOpen(new Latch(), 1)))
        .extracting(StartException::reason)
        .isEqualTo(ExitReason.TIMEOUT);
    assertThat(Processes.whereis("slow-agent")).isEmpty();
  }

  @Test
  @DisplayName("AG-14 a second start under the name says who has it")
  void name() {
    Agent<Integer> first = Agent.startLink(StartOptions.named("the-agent"), () -> 1);
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Agent.startLink(StartOptions.named("the-agent"), () -> 2))
        .extracting(e -> e.alreadyStarted().orElseThrow())
        .isEqualTo(first.ref().pid());
    assertThat(Agent.<Integer>named("the-agent").<Integer>get(n -> n)).isEqualTo(1);
    first.stop();
    assertThat(Processes.whereis("the-agent")).isEmpty();
  }

  @Test
  @DisplayName("AG-17 a hundred clients lose none of their thousand increments")
  void increments() {
    Agent<Integer> agent = Agent.start(() -> 0);
    List<Pid> clients =
        IntStream.range(0, 100).mapToObj(_ -> Processes.spawn(() -> increment(agent))).toList();
    clients.forEach(Mail::endOf);
    assertThat(agent.<Integer>get(n -> n)).isEqualTo(100_000);
  }

  private static void increment(Agent<Integer> agent) {
    for (int i = 0; i < 1000; i++) {
      agent.update(n -> n + 1);
    }
  }

  @Test
  @DisplayName("AG-18 a function is enough for a child of a supervisor")
  void childSpec() {
    ChildSpec spec = Agent.childSpec(() -> 1);
    assertThat(spec.id()).isEqualTo("Agent");
    assertThat(spec.restart()).isEqualTo(Restart.PERMANENT);
    Pid pid = spec.start().get();
    assertThat(Processes.info(Self.pid()).orElseThrow().links()).containsExactly(pid);
  }

  @Test
  @DisplayName("AG a function that throws ends the agent and its caller's call")
  void crash() {
    Agent<Integer> agent = Agent.start(() -> 0);
    assertThatExceptionOfType(CallException.class)
        .isThrownBy(() -> agent.get(n -> 1 / n))
        .extracting(CallException::reason)
        .isEqualTo(ExitReason.crash(new ArithmeticException("/ by zero")));
    assertThat(agent.ref().isAlive()).isFalse();
  }

  @Test
  @DisplayName("AG an agent that calls itself fails at once")
  void callingSelf() {
    Agent<Integer> agent = Agent.start(() -> 0);
    assertThat(agent.<ExitReason>get(_ -> reasonOfCall(agent))).isEqualTo(ExitReason.CALLING_SELF);
  }

  private static ExitReason reasonOfCall(Agent<Integer> agent) {
    try {
      agent.update(n -> n);
      return ExitReason.NORMAL;
    } catch (CallException e) {
      return e.reason();
    }
  }

  @Test
  @DisplayName("AG stop ends it with the reason, and calls then say that nobody is there")
  void stop() {
    Agent<Integer> agent = Agent.start(() -> 0);
    var monitor = agent.ref().monitor();
    agent.stop(ExitReason.SHUTDOWN);
    assertThat(Mail.down(monitor)).isEqualTo(ExitReason.SHUTDOWN);
    assertThatExceptionOfType(CallException.class)
        .isThrownBy(() -> agent.get(n -> n))
        .extracting(CallException::reason)
        .isEqualTo(ExitReason.NOPROC);
  }

  @Test
  @DisplayName("AG the state may be null, and Sys shows it")
  void nullState() {
    Agent<@Nullable String> agent = Agent.start(() -> null);
    assertThat(agent.<@Nullable String>get(s -> s)).isNull();
    agent.update(_ -> "now");
    assertThat(Sys.getState(agent.ref())).isEqualTo("now");
  }

  @Test
  @DisplayName("13 operations of one agent are totally ordered: each client's in its order")
  void order() {
    Agent<List<String>> log = Agent.start(List::of);
    List<Pid> clients =
        Stream.of("a", "b").map(name -> Processes.spawn(() -> write(log, name))).toList();
    clients.forEach(Mail::endOf);
    List<String> all = log.get(lines -> lines);
    List<String> ofOne = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
    for (String name : List.of("a", "b")) {
      assertThat(all.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(1)))
          .isEqualTo(ofOne);
    }
  }

  private static void write(Agent<List<String>> log, String name) {
    for (int i = 0; i < 200; i++) {
      String line = name + i;
      if (i % 2 == 0) {
        log.cast(lines -> with(lines, line));
      } else {
        log.update(lines -> with(lines, line));
      }
    }
  }

  private static List<String> with(List<String> lines, String line) {
    return Stream.concat(lines.stream(), Stream.of(line)).toList();
  }
}
