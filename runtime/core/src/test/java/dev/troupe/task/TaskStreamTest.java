package dev.troupe.task;

import static dev.troupe.task.Tasks.BROKEN;
import static dev.troupe.task.Tasks.assertFails;
import static dev.troupe.task.Tasks.links;
import static dev.troupe.task.Tasks.me;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.task.StreamOptions.OnTimeout;
import dev.troupe.task.TaskResult.Exited;
import dev.troupe.task.TaskResult.Ok;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TaskStreamTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

  private static <T> List<T> values(Stream<TaskResult<T>> stream) {
    return stream.map(TaskResult::get).toList();
  }

  private static UnaryOperator<StreamOptions> at(int concurrency) {
    return options -> options.maxConcurrency(concurrency);
  }

  /** Waits until the consumer has heard of that element, which is ahead of its own. */
  private static int after(AtomicInteger other, int value) {
    while (other.get() == 0) {
      Thread.onSpinWait();
    }
    return value;
  }

  private static void expectNothingLeft() {
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
    assertThat(me().monitors()).isEmpty();
    assertThat(links()).isEmpty();
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-40 results come in the order of the input, each as a result")
  void ordered() {
    for (int concurrency : List.of(1, 4, 100)) {
      assertThat(Task.asyncStream(TEN, n -> n + 1, at(concurrency)).toList())
          .isEqualTo(TEN.stream().<TaskResult<Integer>>map(n -> new Ok<>(n + 1)).toList());
      assertThat(values(Task.asyncStream(TEN.stream(), n -> n * 2, at(concurrency))))
          .isEqualTo(TEN.stream().map(n -> n * 2).toList());
    }
    assertThat(values(Task.asyncStream(List.<Integer>of(), n -> n))).isEmpty();
    assertThat(values(Task.asyncStream(TEN.stream(), n -> n))).isEqualTo(TEN);
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-41 unordered, results come as the tasks are done")
  void unordered() {
    AtomicInteger done = new AtomicInteger();
    List<Integer> seen = new ArrayList<>();
    Task.asyncStream(
            List.of(0, 1, 2),
            n -> n == 0 ? after(done, n) : n,
            options -> options.maxConcurrency(3).ordered(false))
        .forEach(result -> {
          seen.add(result.get());
          done.set(seen.size() == 2 ? 1 : 0);
        });
    assertThat(seen).hasSize(3).endsWith(0);
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-42 never more tasks live than the options say, and one means one at a time")
  void maxConcurrency() {
    for (int most : List.of(1, 3)) {
      AtomicInteger highest = new AtomicInteger();
      Pid me = Self.pid();
      Task.asyncStream(
              IntStream.range(0, 200).boxed().toList(),
              n -> {
                highest.accumulateAndGet(InProcess.descendants(me).size(), Math::max);
                return n;
              },
              at(most))
          .forEach(TaskResult::get);
      assertThat(highest.get()).isBetween(1, most);
    }
  }

  @Test
  @DisplayName("TA-42 without options as many run as there are processors")
  void defaultConcurrency() {
    int processors = Runtime.getRuntime().availableProcessors();
    AtomicInteger highest = new AtomicInteger();
    Pid me = Self.pid();
    Task.asyncStream(
            IntStream.range(0, 10 * processors).boxed().toList(),
            n -> highest.accumulateAndGet(InProcess.descendants(me).size(), Math::max))
        .forEach(TaskResult::get);
    assertThat(highest.get()).isBetween(1, processors);
  }

  @Test
  @DisplayName("TA-43 options that cannot be are refused when the stream is built")
  void badOptions() {
    List<UnaryOperator<StreamOptions>> bad =
        List.of(it -> it.maxConcurrency(0), it -> it.timeout(Duration.ofMillis(-1)));
    for (UnaryOperator<StreamOptions> options : bad) {
      assertThatIllegalArgumentException().isThrownBy(() -> Task.asyncStream(TEN, n -> n, options));
    }
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> Task.asyncStream(TEN, n -> n, it -> it.onTimeout(nothing())));
  }

  @SuppressWarnings("NullAway") // what is refused
  private static OnTimeout nothing() {
    return null;
  }

  @Test
  @DisplayName(
      "TA-45 a task that takes too long ends the stream with a timeout, and nothing is left")
  void timeout() {
    for (boolean trapping : List.of(false, true)) {
      Self.trapExits(trapping);
      assertFails(
          ExitReason.TIMEOUT,
          () ->
              Task.asyncStream(
                      TEN, n -> n == 5 ? Tasks.never() : n, it -> it.timeout(Duration.ofMillis(50)))
                  .toList());
      expectNothingLeft();
    }
  }

  @Test
  @DisplayName("TA-45 no time at all is too little, and time without end is enough")
  void extremeTimeouts() {
    assertFails(
        ExitReason.TIMEOUT,
        () -> Task.asyncStream(TEN, n -> n, it -> it.timeout(Duration.ZERO)).toList());
    assertThat(
            values(
                Task.asyncStream(TEN, n -> n, it -> it.timeout(ChronoUnit.FOREVER.getDuration()))))
        .isEqualTo(TEN);
  }

  @Test
  @DisplayName("TA-46 or it is killed, its result says so, and the stream goes on")
  void killTask() {
    List<TaskResult<Object>> results =
        Task.<Integer, Object>asyncStream(
                List.of(1, 2, 3),
                n -> n == 2 ? Tasks.never() : n,
                it ->
                    it.maxConcurrency(3)
                        .timeout(Duration.ofMillis(500))
                        .onTimeout(OnTimeout.KILL_TASK))
            .toList();
    assertThat(results).containsExactly(new Ok<>(1), new Exited<>(ExitReason.TIMEOUT), new Ok<>(3));
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }

  @Test
  @DisplayName("TA-45 the time of each counts from its own start")
  void timeOfEach() {
    List<Integer> values =
        values(
            Task.asyncStream(
                TEN,
                n -> {
                  Self.sleep(Duration.ofMillis(150));
                  return n;
                },
                it -> it.maxConcurrency(1).timeout(Duration.ofSeconds(1))));
    assertThat(values).isEqualTo(TEN);
  }

  @Test
  @DisplayName("TA-45 a result that came too late is one, even if the consumer looks later still")
  void lateResult() {
    var results =
        Task.asyncStream(
                List.of(1, 2),
                n -> {
                  Self.sleep(n == 2 ? Duration.ofMillis(30) : Duration.ZERO);
                  return n;
                },
                it ->
                    it.maxConcurrency(2)
                        .timeout(Duration.ofMillis(20))
                        .onTimeout(OnTimeout.KILL_TASK))
            .peek(result -> Self.sleep(Duration.ofMillis(100)))
            .toList();
    assertThat(results.getLast()).isEqualTo(new Exited<>(ExitReason.TIMEOUT));
  }

  @Test
  @DisplayName(
      "TA-47 a task that fails is a result for a consumer that traps, with its input if told")
  void failures() {
    Self.trapExits(true);
    Function<Integer, Integer> oddFails =
        n -> {
          if (n % 2 == 1) {
            throw Self.exit(BROKEN);
          }
          return n;
        };
    for (int concurrency : List.of(1, 10)) {
      assertThat(Task.asyncStream(List.of(1, 2, 3), oddFails, at(concurrency)).toList())
          .containsExactly(new Exited<>(BROKEN), new Ok<>(2), new Exited<>(BROKEN));
    }
    assertThat(
            Task.asyncStream(List.of(1, 2), oddFails, options -> options.zipInputOnExit(true))
                .toList())
        .containsExactly(new Exited<>(BROKEN, 1), new Ok<>(2));
    assertThat(
            Task.<Integer, Object>asyncStream(
                    List.of(7),
                    _ -> Tasks.never(),
                    it -> it.zipInputOnExit(true).timeout(SHORT).onTimeout(OnTimeout.KILL_TASK))
                .toList())
        .containsExactly(new Exited<>(ExitReason.TIMEOUT, 7));
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-47 a task that fails ends a consumer that does not trap, and the other tasks")
  void link() {
    for (int i = 0; i < 100; i++) {
      Pid me = Self.pid();
      Latch said = new Latch();
      ExitReason end =
          Mail.endOf(() ->
              Task.<Integer, Object>asyncStream(List.of(1, 2), n -> waitOrFail(n, me, said), at(2))
                  .forEach(_ -> {}));
      assertThat(end).isEqualTo(BROKEN);
      assertThat(Mail.endOf(Mail.expect(Pid.class))).isIn(BROKEN, ExitReason.NOPROC);
    }
  }

  /** The first says who it is and runs on; the second then fails. */
  private static Object waitOrFail(int n, Pid test, Latch said) {
    if (n == 1) {
      test.send(Self.pid());
      said.open();
      return Tasks.never();
    }
    said.awaitUninterrupted();
    throw Self.exit(BROKEN);
  }

  @Test
  @DisplayName("TA-54 notices that are not the stream's own are ignored, and stay")
  void forgedNotices() {
    var stranger = Self.monitor(Processes.spawn(() -> {}));
    Down down = Mail.expect(Down.class);
    assertThat(down.ref()).isEqualTo(stranger);
    Self.pid().send(down);
    Self.pid().send(new TaskReply<>(stranger, "forged"));
    assertThat(values(Task.asyncStream(TEN, n -> n))).isEqualTo(TEN);
    assertThat(Mail.all()).containsExactly(down, new TaskReply<>(stranger, "forged"));
  }

  @Test
  @DisplayName("TA-48 the tasks of a stream run on behalf of its consumer")
  void callers() {
    assertThat(Task.asyncStream(List.of(1), _ -> Self.callers()).findFirst().orElseThrow().get())
        .containsExactly(Self.pid());
    Task<Object> task =
        Task.async(() ->
            Task.asyncStream(List.of(1), _ -> Self.callers()).findFirst().orElseThrow().get());
    assertThat(task.await()).isEqualTo(List.of(Tasks.pid(task), Self.pid()));
  }

  @Test
  @DisplayName("20 results in the order of the input, many times over")
  void manyInOrder() {
    List<Integer> input = IntStream.range(0, 5000).boxed().toList();
    for (int concurrency : List.of(2, 7)) {
      assertThat(values(Task.asyncStream(input, n -> n, at(concurrency)))).isEqualTo(input);
    }
    assertThat(values(Task.asyncStream(input, n -> n, it -> it.ordered(false).maxConcurrency(5))))
        .containsExactlyInAnyOrderElementsOf(input);
    expectNothingLeft();
  }
}
