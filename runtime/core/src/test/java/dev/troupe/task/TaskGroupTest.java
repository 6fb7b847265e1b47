package dev.troupe.task;

import static dev.troupe.task.Tasks.BROKEN;
import static dev.troupe.task.Tasks.assertFails;
import static dev.troupe.task.Tasks.awaitEnd;
import static dev.troupe.task.Tasks.me;
import static dev.troupe.task.Tasks.pid;
import static dev.troupe.task.Tasks.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Self;
import dev.troupe.task.TaskResult.Exited;
import dev.troupe.task.TaskResult.Ok;
import dev.troupe.task.YieldOptions.OnTimeout;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TaskGroupTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final Duration SHORT = Duration.ofMillis(1);

  private static Task<Integer> held(int value) {
    return Task.async(() -> Tasks.whenTold(value));
  }

  private static <T> List<Optional<TaskResult<T>>> results(List<Task.Yielded<T>> yielded) {
    return yielded.stream().map(Task.Yielded::result).toList();
  }

  @Test
  @DisplayName("TA-16 awaitMany returns the results in the order of the tasks, whatever came first")
  void awaitMany() {
    Task<Integer> first = held(1);
    Task<Integer> second = held(2);
    tell(second);
    awaitEnd(second);
    tell(first);
    assertThat(Task.awaitMany(List.of(first, second))).containsExactly(1, 2);
    assertThat(Task.awaitMany(List.<Task<Integer>>of())).isEmpty();
    assertThat(me().monitors()).isEmpty();
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-16 awaitMany takes a thousand results, and nothing else")
  void awaitThousand() {
    Self.pid().send("other");
    List<Task<Integer>> tasks =
        IntStream.range(0, 1000).mapToObj(n -> Task.<Integer>async(() -> n)).toList();
    assertThat(Task.awaitMany(tasks)).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    assertThat(Mail.all()).containsExactly("other");
  }

  @Test
  @DisplayName("TA-17 awaitMany exits as soon as one task fails, and drops the other monitors")
  void oneFails() {
    Self.trapExits(true);
    Task<Integer> runs = held(1);
    Task<Integer> fails = Task.async(Tasks.exiting(BROKEN));
    assertFails(BROKEN, () -> Task.awaitMany(List.of(runs, fails)));
    assertThat(me().monitors()).isEmpty();
    assertThat(pid(runs).isAlive()).isTrue();
    Mail.exitOf(pid(fails));
    tell(runs);
    Mail.exitOf(pid(runs));
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-18 awaitMany has one time for all tasks, and leaves nothing of it behind")
  void oneTime() {
    List<Task<Integer>> tasks = List.of(Task.completed(1), held(2), held(3));
    assertFails(ExitReason.TIMEOUT, () -> Task.awaitMany(tasks, SHORT));
    assertThat(me().monitors()).isEmpty();
    tell(tasks.get(1));
    awaitEnd(tasks.get(1));
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-23 yieldMany: results in the order of the tasks, done, ended or neither")
  void yieldMany() {
    Self.trapExits(true);
    Task<Integer> done = Task.async(() -> 1);
    Task<Integer> runs = held(2);
    Task<Integer> failed = Task.async(Tasks.exiting(BROKEN));
    awaitEnd(done);
    awaitEnd(failed);
    List<Task<Integer>> tasks = List.of(done, runs, failed);
    List<Task.Yielded<Integer>> yielded = Task.yieldMany(tasks, Duration.ZERO);
    assertThat(results(yielded))
        .containsExactly(
            Optional.of(new Ok<>(1)), Optional.empty(), Optional.of(new Exited<>(BROKEN)));
    assertThat(yielded.stream().map(Task.Yielded::task)).isEqualTo(tasks);
    tell(runs);
    assertThat(results(Task.yieldMany(List.of(runs)))).containsExactly(Optional.of(new Ok<>(2)));
  }

  @Test
  @DisplayName("TA-24 yieldMany with a limit returns when so many are done, and lets the rest be")
  void limit() {
    Task<Integer> one = held(1);
    Task<Integer> two = held(2);
    Task<Integer> three = held(3);
    tell(two);
    UnaryOperator<YieldOptions> options = it -> it.limit(1).onTimeout(OnTimeout.KILL_TASK);
    assertThat(results(Task.yieldMany(List.of(one, two, three), options)))
        .containsExactly(Optional.empty(), Optional.of(new Ok<>(2)), Optional.empty());
    assertThat(pid(one).isAlive()).isTrue();
    assertThat(pid(three).isAlive()).isTrue();
    tell(one);
    tell(three);
    assertThat(results(Task.yieldMany(List.of(one, three), it -> it.limit(7))))
        .containsExactly(Optional.of(new Ok<>(1)), Optional.of(new Ok<>(3)));
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-24 options that mean nothing are refused")
  void badOptions() {
    List<UnaryOperator<YieldOptions>> bad =
        List.of(it -> it.limit(0), it -> it.timeout(Duration.ofMillis(-1)));
    for (UnaryOperator<YieldOptions> options : bad) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Task.yieldMany(List.<Task<Integer>>of(), options));
    }
  }

  @Test
  @DisplayName("TA-25 yieldMany kills what is not done in time, if it is told to")
  void killOnTimeout() {
    Task<Integer> done = Task.completed(1);
    Task<Integer> runs = held(2);
    UnaryOperator<YieldOptions> options = it -> it.timeout(SHORT).onTimeout(OnTimeout.KILL_TASK);
    assertThat(results(Task.yieldMany(List.of(done, runs), options)))
        .containsExactly(Optional.of(new Ok<>(1)), Optional.empty());
    assertThat(pid(runs).isAlive()).isFalse();
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-25 yieldMany lets go of what is not done in time, if it is told to")
  void ignoreOnTimeout() {
    Task<Integer> runs = held(2);
    UnaryOperator<YieldOptions> options = it -> it.timeout(SHORT).onTimeout(OnTimeout.IGNORE);
    assertThat(results(Task.yieldMany(List.of(runs), options))).containsExactly(Optional.empty());
    assertThat(pid(runs).isAlive()).isTrue();
    assertThat(Tasks.links()).isEmpty();
    tell(runs);
    awaitEnd(runs);
    Mail.expectNone();
  }
}
