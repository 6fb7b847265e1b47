package dev.troupe.task;

import static dev.troupe.task.Tasks.BROKEN;
import static dev.troupe.task.Tasks.awaitEnd;
import static dev.troupe.task.Tasks.links;
import static dev.troupe.task.Tasks.me;
import static dev.troupe.task.Tasks.pid;
import static dev.troupe.task.Tasks.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.supervisor.Shutdown;
import dev.troupe.task.TaskResult.Exited;
import dev.troupe.task.TaskResult.Ok;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TaskShutdownTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final List<Shutdown> ALL =
      List.of(Shutdown.BRUTAL_KILL, Shutdown.INFINITY, Shutdown.after(Duration.ofSeconds(5)));

  private record Started() {}

  /** A task that traps exits, and ends with that reason when it is told to end. */
  private static Task<Object> endingWith(ExitReason reason) {
    Pid me = Self.pid();
    Task<Object> task =
        Task.async(() -> {
          Self.trapExits(true);
          me.send(new Started());
          Self.receive(Exit.class);
          throw Self.exit(reason);
        });
    Mail.expect(Started.class);
    return task;
  }

  /** A task that traps exits and hears nothing of them. */
  private static Task<Object> deaf() {
    Pid me = Self.pid();
    Task<Object> task =
        Task.async(() -> {
          Self.trapExits(true);
          me.send(new Started());
          return Tasks.never();
        });
    Mail.expect(Started.class);
    return task;
  }

  private static void expectNothingLeft() {
    assertThat(me().monitors()).isEmpty();
    assertThat(links()).isEmpty();
    Mail.expectNone();
  }

  @Test
  @DisplayName("TA-26 a running task is ended with shutdown, and its owner goes on")
  void running() {
    for (Shutdown how : ALL) {
      Task<Object> task = Task.async(Tasks::never);
      var end = Self.monitor(pid(task));
      assertThat(task.shutdown(how)).isEmpty();
      assertThat(Mail.down(end))
          .isEqualTo(how == Shutdown.BRUTAL_KILL ? ExitReason.KILLED : ExitReason.SHUTDOWN);
      expectNothingLeft();
    }
    Task<Object> task = Task.async(Tasks::never);
    assertThat(task.shutdown()).isEmpty();
    assertThat(pid(task).isAlive()).isFalse();
  }

  @Test
  @DisplayName("TA-27 a reply that is there already is returned")
  void done() {
    for (Shutdown how : ALL) {
      Task<Integer> task = Task.async(() -> 1);
      awaitEnd(task);
      assertThat(task.shutdown(how)).contains(new Ok<>(1));
      expectNothingLeft();
    }
  }

  @Test
  @DisplayName("TA-27 a reply is returned whatever the end was")
  void replyThenEnd() {
    Self.trapExits(true);
    for (Shutdown how : ALL) {
      for (ExitReason reason : List.of(BROKEN, ExitReason.NORMAL, ExitReason.SHUTDOWN)) {
        Task<Object> task = Task.async(Tasks.exiting(reason));
        Self.pid().send(new TaskReply<Object>(task.ref(), "reply"));
        Mail.exitOf(pid(task));
        assertThat(task.shutdown(how)).contains(new Ok<>("reply"));
        expectNothingLeft();
      }
    }
  }

  @Test
  @DisplayName("TA-28 a task that had ended says why; only what was asked for is nothing")
  void ended() {
    Self.trapExits(true);
    for (ExitReason reason : List.of(BROKEN, ExitReason.NORMAL)) {
      for (Shutdown how : ALL) {
        Task<Object> task = Task.async(Tasks.exiting(reason));
        Mail.exitOf(pid(task));
        assertThat(task.shutdown(how)).contains(new Exited<>(reason));
        expectNothingLeft();
      }
    }
  }

  @Test
  @DisplayName(
      "TA-29 shutdown is nothing new after shutdown, and is after a kill; so the other way")
  void neutral() {
    Self.trapExits(true);
    assertThat(afterShutdown().shutdown()).isEmpty();
    assertThat(afterShutdown().shutdown(Shutdown.BRUTAL_KILL))
        .contains(new Exited<>(ExitReason.SHUTDOWN));
    assertThat(afterKill().shutdown(Shutdown.BRUTAL_KILL)).isEmpty();
    assertThat(afterKill().shutdown()).contains(new Exited<>(ExitReason.KILLED));
    expectNothingLeft();
  }

  private static Task<Object> afterShutdown() {
    Task<Object> task = Task.async(Tasks.exiting(ExitReason.SHUTDOWN));
    Mail.exitOf(pid(task));
    return task;
  }

  private static Task<Object> afterKill() {
    Task<Object> task = Task.async(Tasks::never);
    pid(task).exit(ExitReason.KILL);
    Mail.exitOf(pid(task));
    return task;
  }

  @Test
  @DisplayName("TA-29 a task whose death is only just being told says why, 1000 times")
  void dying() {
    Self.trapExits(true);
    for (int i = 0; i < 1000; i++) {
      Task<Object> task = Task.async(Tasks::never);
      Processes.spawn(() -> pid(task).exit(ExitReason.KILL));
      while (pid(task).isAlive()) {
        Thread.onSpinWait();
      }
      assertThat(task.shutdown()).contains(new Exited<>(ExitReason.KILLED));
      Self.receive(Exit.class, Duration.ZERO); // if it came before the task was unlinked
      expectNothingLeft();
    }
  }

  @Test
  @DisplayName("TA-30 a task that ends otherwise than it was told says so")
  void otherwise() {
    assertThat(endingWith(BROKEN).shutdown()).contains(new Exited<>(BROKEN));
    assertThat(endingWith(ExitReason.NORMAL).shutdown(Shutdown.INFINITY))
        .contains(new Exited<>(ExitReason.NORMAL));
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-31 a task that does not end in time is killed, and that is said")
  void killed() {
    Task<Object> task = deaf();
    assertThat(task.shutdown(SHORT)).contains(new Exited<>(ExitReason.KILLED));
    assertThat(pid(task).isAlive()).isFalse();
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-32 shutdown of a task whose result was taken: there is nobody, at once")
  void taken() {
    Self.trapExits(true);
    for (Shutdown how : ALL) {
      Task<Integer> task = Task.async(() -> 1);
      assertThat(task.await()).isEqualTo(1);
      Mail.exitOf(pid(task));
      assertThat(task.shutdown(how)).contains(new Exited<>(ExitReason.NOPROC));
      Task<Integer> failed = Task.async(Tasks.exiting(BROKEN));
      Mail.exitOf(pid(failed));
      assertThat(failed.yield()).contains(new Exited<>(BROKEN));
      assertThat(failed.shutdown(how)).contains(new Exited<>(ExitReason.NOPROC));
    }
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-33 a caller killed in the middle of a shutdown leaves no orphan, 1000 times")
  void noOrphan() {
    for (int i = 0; i < 1000; i++) {
      AtomicReference<Pid> task = new AtomicReference<>();
      Pid me = Self.pid();
      Pid caller =
          Processes.spawn(() -> {
            Task<Object> mine = Task.async(Tasks::never);
            task.set(pid(mine));
            me.send(new Started());
            mine.shutdown();
          });
      Mail.expect(Started.class);
      caller.exit(ExitReason.KILL);
      assertThat(Mail.endOf(task.get()))
          .isIn(ExitReason.SHUTDOWN, ExitReason.KILLED, ExitReason.NOPROC);
    }
  }

  @Test
  @DisplayName("TA-34 ignore: the result of a task that is done, the end of one that died")
  void ignoreEnded() {
    Self.trapExits(true);
    Task<Integer> done = Task.async(() -> 1);
    Mail.exitOf(pid(done));
    assertThat(done.ignore()).contains(new Ok<>(1));
    Task<Integer> failed = Task.async(Tasks.exiting(BROKEN));
    Mail.exitOf(pid(failed));
    assertThat(failed.ignore()).contains(new Exited<>(BROKEN));
    expectNothingLeft();
  }

  @Test
  @DisplayName("TA-34 ignore: a running task runs on unlinked, and its result goes nowhere")
  void ignoreRunning() {
    Task<Integer> task = Task.async(() -> Tasks.whenTold(1));
    assertThat(task.ignore()).isEmpty();
    assertThat(links()).isEmpty();
    assertThat(pid(task).isAlive()).isTrue();
    tell(task);
    awaitEnd(task);
    Task<Integer> failing = Task.async(TaskShutdownTest::endWhenTold);
    assertThat(failing.ignore()).isEmpty();
    tell(failing);
    awaitEnd(failing);
    expectNothingLeft();
  }

  private static int endWhenTold() {
    throw Self.exit(Tasks.whenTold(BROKEN));
  }

  @Test
  @DisplayName("TA-35 a result that comes between yield and shutdown is not lost")
  void yieldOrShutdown() {
    Task<Integer> task = Task.async(() -> Tasks.whenTold(1));
    Optional<TaskResult<Integer>> yielded = task.yield(SHORT);
    assertThat(yielded).isEmpty();
    tell(task);
    awaitEnd(task);
    assertThat(yielded.or(task::shutdown)).contains(new Ok<>(1));
    expectNothingLeft();
  }
}
