package dev.troupe.task;

import static dev.troupe.task.Tasks.BROKEN;
import static dev.troupe.task.Tasks.assertFails;
import static dev.troupe.task.Tasks.awaitEnd;
import static dev.troupe.task.Tasks.links;
import static dev.troupe.task.Tasks.me;
import static dev.troupe.task.Tasks.pid;
import static dev.troupe.task.Tasks.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Deadline;
import dev.troupe.process.Match;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.Restart;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TaskTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  @DisplayName("TA-01 a task is a linked and monitored process of its own")
  void async() {
    Task<Pid> task = Task.async(() -> Tasks.whenTold(Self.pid()));
    assertThat(links()).containsExactly(pid(task));
    assertThat(me().monitors()).containsExactly(pid(task));
    assertThat(task.owner()).isEqualTo(Self.pid());
    tell(task);
    assertThat(task.await()).isEqualTo(pid(task)).isNotEqualTo(Self.pid());
  }

  @Test
  @DisplayName(
      "TA-02 await returns the value and leaves neither a reply nor a notice, nor a monitor")
  void await() {
    for (int i = 0; i < 1000; i++) {
      int expected = i;
      Task<Integer> task = Task.async(() -> expected);
      if (i % 2 == 0) {
        awaitEnd(task);
      }
      assertThat(task.await()).isEqualTo(expected);
    }
    assertThat(me().monitors()).isEmpty();
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-02 other messages stay, in order")
  void otherMessages() {
    Self.pid().send("a");
    Task<Integer> task = Task.async(() -> 1);
    Self.pid().send("b");
    assertThat(task.await()).isEqualTo(1);
    assertThat(Mail.all()).containsExactly("a", "b");
  }

  @Test
  @DisplayName("TA-02 work without a result, and a result that is null")
  void noValue() {
    Pid me = Self.pid();
    assertThat(Task.asyncRun(() -> me.send("done")).await()).isNull();
    Mail.expect("done");
    assertThat(Task.<Object>completed("x").await()).isEqualTo("x");
  }

  @Test
  @DisplayName("TA-03 TA-05 await that times out exits with it, and the task runs on")
  void timeout() {
    Task<Integer> task = Task.async(() -> Tasks.whenTold(1));
    assertFails(ExitReason.TIMEOUT, () -> task.await(SHORT));
    assertThat(pid(task).isAlive()).isTrue();
    assertThat(me().monitors()).isEmpty();
    tell(task);
    awaitEnd(task);
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-05 the task ends with its owner, unless that ends normally")
  void ownerEnds() {
    AtomicReference<Pid> started = new AtomicReference<>();
    assertThat(Mail.endOf(() -> started.set(pid(Task.async(Tasks::never)))))
        .isEqualTo(ExitReason.NORMAL);
    assertThat(started.get().isAlive()).isTrue();
    started.get().exit(ExitReason.KILL);
    ExitReason end =
        Mail.endOf(() -> {
          Task<Object> task = Task.async(Tasks::never);
          started.set(pid(task));
          task.await(SHORT);
        });
    assertThat(end).isInstanceOf(ExitReason.CallFailed.class);
    assertThat(Mail.endOf(started.get())).isIn(end, ExitReason.NOPROC);
  }

  @Test
  @DisplayName("TA-03 a deadline cuts the wait short")
  void deadline() {
    Task<Object> task = Task.async(Tasks::never);
    assertFails(ExitReason.TIMEOUT, () -> Deadline.<Object>within(SHORT, () -> task.await()));
  }

  @Test
  @DisplayName("TA-03 a time that is negative is refused, and one without end is none")
  void durations() {
    Task<Integer> task = Task.async(() -> 1);
    assertThatIllegalArgumentException().isThrownBy(() -> task.await(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> task.yield(Duration.ofMillis(-1)));
    assertThat(task.await(ChronoUnit.FOREVER.getDuration())).isEqualTo(1);
  }

  @Test
  @DisplayName("TA-07 await exits as the task did, when the owner traps exits")
  void failures() {
    Self.trapExits(true);
    Task<Object> thrower = Task.async(() -> throwIt(new IOException("no")));
    assertFails(ExitReason.crash(new IOException("no")), thrower::await);
    assertThat(Mail.exitOf(pid(thrower))).isEqualTo(ExitReason.crash(new IOException("no")));
    for (ExitReason reason : List.of(BROKEN, ExitReason.NORMAL, ExitReason.shutdown("x"))) {
      Task<Object> task = Task.async(Tasks.exiting(reason));
      assertFails(reason, task::await);
      assertThat(Mail.exitOf(pid(task))).isEqualTo(reason);
    }
    Mail.expectNone();
  }

  private static Object throwIt(Exception exception) throws Exception {
    throw exception;
  }

  @Test
  @DisplayName("TA-07 an exception keeps its cause; uncaught it ends the owner with the wait")
  void cause() {
    Self.trapExits(true);
    Task<Object> task = Task.async(() -> throwIt(new IOException("no")));
    assertThatExceptionOfType(TaskException.class)
        .isThrownBy(task::await)
        .withCauseInstanceOf(IOException.class)
        .extracting(TaskException::exitReason)
        .isInstanceOf(ExitReason.CallFailed.class);
  }

  @Test
  @DisplayName("TA-07 an owner that does not trap dies with its task")
  void link() {
    for (int i = 0; i < 100; i++) {
      ExitReason end = Mail.endOf(() -> Task.async(Tasks.exiting(BROKEN)).await());
      assertThat(end).isEqualTo(BROKEN);
    }
  }

  @Test
  @DisplayName("TA-09 whoever is not the owner is refused at once, and nothing happens")
  void notTheOwner() {
    Task<Object> task = Task.async(Tasks::never);
    List<Runnable> questions =
        List.of(
            task::await,
            () -> Task.awaitMany(List.of(task)),
            task::yield,
            () -> Task.yieldMany(List.of(task)),
            task::shutdown,
            task::ignore,
            () -> task.check("x"));
    for (Runnable question : questions) {
      ExitReason end = Mail.endOf(question::run);
      assertThat(end)
          .isInstanceOfSatisfying(
              ExitReason.Crash.class,
              crash -> assertThat(crash.cause()).isInstanceOf(IllegalArgumentException.class));
    }
    assertThat(pid(task).isAlive()).isTrue();
  }

  @Test
  @DisplayName("TA-12 completed: no process, and the value at once")
  void completed() {
    List<Pid> before = Processes.list();
    assertThat(Task.completed(1).await()).isEqualTo(1);
    assertThat(Task.completed(2).ignore()).contains(new TaskResult.Ok<>(2));
    assertThat(Task.completed(3).shutdown()).contains(new TaskResult.Ok<>(3));
    assertThat(Task.completed(4).yield()).contains(new TaskResult.Ok<>(4));
    assertThat(Task.awaitMany(List.of(Task.completed(5), Task.completed(6)))).containsExactly(5, 6);
    assertThat(Task.completed(7).pid()).isEmpty();
    assertThat(Processes.list()).containsAll(before);
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }

  @Test
  @DisplayName("TA-14 a task knows on whose behalf it runs, and so on")
  void callers() {
    assertThat(Self.callers()).isEmpty();
    assertThat(Task.async(Self::callers).await()).containsExactly(Self.pid());
    Task<List<Pid>> outer = Task.async(() -> Task.async(Self::callers).await());
    assertThat(outer.await()).containsExactly(pid(outer), Self.pid());
  }

  @Test
  @DisplayName("TA-14 start and startLink set the callers too, and others can read them")
  void callersOfStarted() {
    Pid started = Task.start(Tasks::never);
    assertThat(Processes.info(started).orElseThrow().callers()).containsExactly(Self.pid());
    assertThat(Processes.info(started).orElseThrow().ancestors()).startsWith(Self.pid());
    assertThat(links()).isEmpty();
    Pid linked = Task.startLink(Tasks::never);
    assertThat(Processes.info(linked).orElseThrow().callers()).containsExactly(Self.pid());
    assertThat(links()).containsExactly(linked);
  }

  @Test
  @DisplayName("TA-15 as a child of a supervisor a task is temporary")
  void childSpec() {
    ChildSpec spec = Task.childSpec(Tasks::never);
    assertThat(spec.restart()).isEqualTo(Restart.TEMPORARY);
    assertThat(spec.id()).isEqualTo("Task");
    assertThat(links()).isEmpty();
    Pid pid = spec.start().get();
    assertThat(links()).containsExactly(pid);
  }

  @Test
  @DisplayName("TA-22 yield: empty while it runs, then its result, then how it ended")
  void yieldOne() {
    Task<Integer> task = Task.async(() -> Tasks.whenTold(1));
    assertThat(task.yield(SHORT)).isEmpty();
    assertThat(task.yield(Duration.ZERO)).isEmpty();
    tell(task);
    assertThat(task.yield()).contains(new TaskResult.Ok<>(1));
    Task<Object> ended = Task.async(Tasks.exiting(ExitReason.NORMAL));
    assertThat(ended.yield()).contains(new TaskResult.Exited<>(ExitReason.NORMAL));
    Mail.expectNone();
  }

  @RepeatedTest(10)
  @DisplayName("19 the result comes ahead of the notice of the end, a thousand times")
  void resultFirst() {
    Pid me = Self.pid();
    for (int i = 0; i < 100; i++) {
      Task<String> task = Task.async(() -> "done");
      assertThat(Mail.expect(Object.class)).isEqualTo(new TaskReply<>(task.ref(), "done"));
      assertThat(Self.<Object>receive(Match::take))
          .isEqualTo(new Down(task.ref(), pid(task), null, ExitReason.NORMAL));
    }
    assertThat(me.isAlive()).isTrue();
  }

  @Test
  @DisplayName("19 await and yield prefer the result to the notice")
  void preferResult() {
    Task<Integer> first = Task.async(() -> 1);
    Task<Integer> second = Task.async(() -> 2);
    awaitEnd(first);
    awaitEnd(second);
    assertThat(first.await(Duration.ZERO)).isEqualTo(1);
    assertThat(second.yield(Duration.ZERO)).isEqualTo(Optional.of(new TaskResult.Ok<>(2)));
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA many tasks awaited one after the other")
  void many() {
    List<Task<Integer>> tasks =
        IntStream.range(0, 2000).mapToObj(n -> Task.<Integer>async(() -> n)).toList();
    assertThat(tasks.stream().map(Task::await).toList())
        .isEqualTo(IntStream.range(0, 2000).boxed().toList());
    Mail.expectNone();
  }
}
