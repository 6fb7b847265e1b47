package dev.troupe.task;

import static dev.troupe.task.Tasks.BROKEN;
import static dev.troupe.task.Tasks.links;
import static dev.troupe.task.Tasks.me;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TaskStreamEndTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static StreamOptions four(StreamOptions options) {
    return options.maxConcurrency(4);
  }

  /** A stream without end: the first element is there at once, the others never are. */
  private static Stream<TaskResult<Object>> endless(AtomicInteger closed) {
    Stream<Integer> input = Stream.iterate(0, n -> n + 1).onClose(closed::incrementAndGet);
    return Task.<Integer, Object>asyncStream(
        input, n -> n == 0 ? "first" : Tasks.never(), TaskStreamEndTest::four);
  }

  private static void expectNothingLeft() {
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
    assertThat(me().monitors()).isEmpty();
    assertThat(links()).isEmpty();
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-49 TA-50 whatever ends a stream early ends its tasks first, and the input")
  void shortCircuit() {
    List<Function<Stream<TaskResult<Object>>, Object>> ends =
        List.of(
            it -> it.limit(1).toList(),
            it -> it.findFirst().orElseThrow(),
            it -> it.findAny().orElseThrow(),
            it -> it.anyMatch(_ -> true),
            it -> it.allMatch(_ -> false),
            it -> it.noneMatch(_ -> true),
            it -> it.map(TaskResult::get).limit(1).count(),
            it -> it.takeWhile(_ -> false).toList(),
            it -> it.filter(_ -> true).peek(_ -> {}).limit(1).toArray(),
            it -> it.flatMap(result -> Stream.of(result, result)).limit(2).toList(),
            it -> it.<Object>mapMulti((result, to) -> to.accept(result)).findFirst(),
            it -> it.mapToInt(_ -> 1).findFirst().orElseThrow(),
            it -> it.mapToLong(_ -> 1).limit(1).sum(),
            it -> it.mapToDouble(_ -> 1).limit(1).boxed().toList(),
            it -> it.flatMapToInt(_ -> IntStream.of(1, 2)).limit(1).sum(),
            it -> it.mapToInt(_ -> 1).mapToObj(n -> n).limit(1).toList(),
            it -> it.parallel().unordered().limit(1).toList(),
            it -> it.onClose(() -> {}).sequential().limit(1).toList(),
            it -> it.limit(1).reduce((a, _) -> a),
            it -> it.limit(1).collect(ArrayList::new, List::add, List::addAll));
    for (Function<Stream<TaskResult<Object>>, Object> end : ends) {
      AtomicInteger closed = new AtomicInteger();
      assertThat(end.apply(endless(closed))).isNotNull();
      assertThat(closed).hasValue(1);
      expectNothingLeft();
    }
  }

  @Test
  @DisplayName("TA-49 so it is when the consumer traps exits, a hundred times")
  void shortCircuitWhileTrapping() {
    Self.trapExits(true);
    for (int i = 0; i < 100; i++) {
      assertThat(
              Task.asyncStream(Stream.iterate(0, n -> n + 1), n -> n, TaskStreamEndTest::four)
                  .limit(3)
                  .toList())
          .hasSize(3);
      expectNothingLeft();
    }
  }

  @Test
  @DisplayName("TA-50 a stream that is consumed to its end closes its input")
  void closesInput() {
    AtomicInteger closed = new AtomicInteger();
    Stream<Integer> input = Stream.of(1, 2, 3).onClose(closed::incrementAndGet);
    assertThat(Task.asyncStream(input, n -> n).count()).isEqualTo(3);
    assertThat(closed).hasValue(1);
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-50 an iterator is lazy, and close() ends what it has begun")
  void iterator() {
    AtomicInteger closed = new AtomicInteger();
    Stream<TaskResult<Object>> stream = endless(closed);
    try (stream) {
      Iterator<TaskResult<Object>> iterator = stream.iterator();
      assertThat(InProcess.descendants(Self.pid())).isEmpty();
      assertThat(iterator.next().get()).isEqualTo("first");
      assertThat(InProcess.descendants(Self.pid())).isNotEmpty();
    }
    assertThat(closed).hasValue(1);
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-50 an iterator that has come to its end has closed everything")
  void iteratorToTheEnd() {
    AtomicInteger closed = new AtomicInteger();
    Iterator<TaskResult<Integer>> iterator =
        Task.asyncStream(Stream.of(1, 2).onClose(closed::incrementAndGet), n -> n).iterator();
    List<Integer> seen = new ArrayList<>();
    iterator.forEachRemaining(result -> seen.add(result.get()));
    assertThat(seen).containsExactly(1, 2);
    assertThat(closed).hasValue(1);
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-50 a stream that is never consumed starts nothing, and close() closes its input")
  void neverConsumed() {
    AtomicInteger started = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    Stream<Integer> input =
        Stream.iterate(0, n -> n + 1)
            .peek(_ -> started.incrementAndGet())
            .onClose(closed::incrementAndGet);
    Task.asyncStream(input, n -> n).map(TaskResult::get).close();
    assertThat(started).hasValue(0);
    assertThat(closed).hasValue(1);
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-51 while the first is slow, later ones make room for more, and are kept")
  void slowFirst() {
    List<Integer> input = IntStream.range(0, 100).boxed().toList();
    AtomicInteger done = new AtomicInteger();
    Function<Integer, Integer> firstWaitsForAll =
        n -> {
          while (n == 0 && done.get() < 99) {
            Thread.onSpinWait();
          }
          done.incrementAndGet();
          return n;
        };
    UnaryOperator<StreamOptions> two = options -> options.maxConcurrency(2);
    assertThat(Task.asyncStream(input, firstWaitsForAll, two).map(TaskResult::get).toList())
        .isEqualTo(input);
  }

  @Test
  @DisplayName("TA-53 the tasks belong to whoever consumes the stream, and to nobody else")
  void consumer() {
    Stream<TaskResult<List<Pid>>> stream =
        Task.asyncStream(List.of(1, 2), _ -> Self.ancestors().subList(0, 1));
    Task<List<List<Pid>>> task = Task.async(() -> stream.map(TaskResult::get).toList());
    assertThat(task.await()).containsExactly(List.of(Tasks.pid(task)), List.of(Tasks.pid(task)));
    Iterator<TaskResult<Object>> mine = endless(new AtomicInteger()).iterator();
    mine.next();
    ExitReason end = Mail.endOf(mine::next);
    assertThat(end)
        .isInstanceOfSatisfying(
            ExitReason.Crash.class,
            crash -> assertThat(crash.cause()).isInstanceOf(IllegalStateException.class));
  }

  @Test
  @DisplayName("TA-55 an input that fails ends the tasks, and its failure is the stream's")
  void inputFails() {
    Stream<Integer> input = Stream.of(1, 2, 3).peek(TaskStreamEndTest::failAtThree);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            Task.<Integer, Object>asyncStream(input, _ -> Tasks.never(), TaskStreamEndTest::four)
                .toList())
        .withMessage("three");
    expectNothingLeft();
  }

  private static void failAtThree(int n) {
    if (n == 3) {
      throw new IllegalStateException("three");
    }
  }

  @Test
  @DisplayName("TA-55 a consumer that fails ends the tasks")
  void consumerFails() {
    AtomicInteger closed = new AtomicInteger();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> endless(closed).forEach(_ -> fail()));
    assertThat(closed).hasValue(1);
    expectNothingLeft();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> endless(closed).mapToInt(_ -> fail()).sum());
    assertThat(closed).hasValue(2);
    expectNothingLeft();
  }

  private static int fail() {
    throw new ArithmeticException();
  }

  @Test
  @DisplayName("TA-56 the tasks die as their consumer does")
  void consumerDies() {
    Pid me = Self.pid();
    Pid consumer =
        Processes.spawn(() ->
            Task.<Integer, Object>asyncStream(
                    List.of(1, 2),
                    _ -> {
                      me.send(Self.pid());
                      return Tasks.never();
                    },
                    TaskStreamEndTest::four)
                .forEach(_ -> {}));
    List<Pid> tasks = List.of(Mail.expect(Pid.class), Mail.expect(Pid.class));
    consumer.exit(BROKEN);
    for (Pid task : tasks) {
      assertThat(Mail.endOf(task)).isIn(BROKEN, ExitReason.NOPROC);
    }
    await().until(() -> !consumer.isAlive());
  }

  @Test
  @DisplayName("TA-52 a stream within the function of a stream")
  void nested() {
    List<Integer> sums =
        Task.asyncStream(
                List.of(1, 2, 3),
                n -> Task.asyncStream(List.of(n, n), m -> m * m).mapToInt(TaskResult::get).sum())
            .map(TaskResult::get)
            .toList();
    assertThat(sums).containsExactly(2, 8, 18);
    assertThat(
            Stream.of(1, 2)
                .flatMap(n ->
                    Task.asyncStream(
                        Stream.iterate(n, m -> m + 1), m -> m, TaskStreamEndTest::four))
                .limit(3)
                .map(TaskResult::get)
                .toList())
        .containsExactly(1, 2, 3);
    expectNothingLeft();
  }
}
