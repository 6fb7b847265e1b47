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
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildException;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.DynamicSupervisorOptions;
import dev.troupe.supervisor.Restart;
import dev.troupe.supervisor.Shutdown;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import dev.troupe.task.TaskResult.Exited;
import dev.troupe.task.TaskResult.Ok;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TaskSupervisorTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final DynamicSupervisorOptions ONE =
      DynamicSupervisorOptions.defaults().maxChildren(1);

  @Test
  @DisplayName(
      "TS-01 async: a child of the supervisor, linked to the caller, with result and notice")
  void async() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    Task<Integer> task = supervisor.async(() -> Tasks.whenTold(1));
    assertThat(supervisor.children()).containsExactly(pid(task));
    assertThat(links()).contains(pid(task));
    tell(task);
    assertThat(Mail.expect(Object.class)).isEqualTo(new TaskReply<>(task.ref(), 1));
    assertThat(Mail.expect(Object.class))
        .isEqualTo(new Down(task.ref(), pid(task), null, ExitReason.NORMAL));
    assertThat(supervisor.async(() -> 2).await()).isEqualTo(2);
    await().until(() -> supervisor.children().isEmpty());
    Mail.expectNone();
  }

  @Test
  @DisplayName("TS-01 a failure of the task is the caller's, by the link")
  void asyncFails() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    assertThat(Mail.endOf(() -> supervisor.async(Tasks.exiting(BROKEN)).await())).isEqualTo(BROKEN);
    assertThat(supervisor.ref().isAlive()).isTrue();
  }

  @Test
  @DisplayName("TS-02 asyncNoLink: a failure of the task is a result")
  void asyncNoLink() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    Task<Object> task = supervisor.asyncNoLink(Tasks.exiting(BROKEN));
    assertThat(links()).containsExactly(supervisor.ref().pid());
    assertThat(task.yield()).contains(new Exited<>(BROKEN));
    assertThat(supervisor.asyncNoLink(() -> 1).await()).isEqualTo(1);
    Task<Object> failing = supervisor.asyncNoLink(Tasks.exiting(BROKEN));
    assertFails(BROKEN, failing::await);
    Mail.expectNone();
  }

  @Test
  @DisplayName("TS-03 as many tasks as there may be: async raises, startChild says so")
  void maxChildren() {
    TaskSupervisor supervisor = TaskSupervisor.startLink(ONE);
    supervisor.async(Tasks::never);
    assertThatIllegalStateException()
        .isThrownBy(() -> supervisor.async(() -> 1))
        .withMessageContaining("maxChildren");
    assertThatIllegalStateException().isThrownBy(() -> supervisor.asyncNoLink(() -> 1));
    assertThatExceptionOfType(ChildException.class)
        .isThrownBy(() -> supervisor.startChild(() -> {}))
        .extracting(ChildException::problem)
        .isEqualTo(ChildException.Problem.MAX_CHILDREN);
  }

  @Test
  @DisplayName("TS-04 a task runs on behalf of its caller, and its ancestor is the supervisor")
  void callers() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    assertThat(supervisor.async(Self::callers).await()).containsExactly(Self.pid());
    assertThat(supervisor.async(Self::ancestors).await())
        .startsWith(supervisor.ref().pid(), Self.pid());
    Pid child = supervisor.startChild(Tasks::never);
    ProcessInfo info = Processes.info(child).orElseThrow();
    assertThat(info.callers()).containsExactly(Self.pid());
    assertThat(info.ancestors()).startsWith(supervisor.ref().pid());
    Task<List<Pid>> outer = supervisor.async(() -> supervisor.async(Self::callers).await());
    assertThat(outer.await()).containsExactly(pid(outer), Self.pid());
  }

  @Test
  @DisplayName("TS-05 the supervisor ends its tasks when it ends, as was said of each")
  void shutdown() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    var usual = Self.monitor(pid(supervisor.asyncNoLink(Tasks::never)));
    var killed = Self.monitor(pid(supervisor.asyncNoLink(Tasks::never, Shutdown.BRUTAL_KILL)));
    supervisor.stop();
    assertThat(Mail.down(usual)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(Mail.down(killed)).isEqualTo(ExitReason.KILLED);
  }

  @Test
  @DisplayName("TS-06 startChild is not linked to the caller, and sends it nothing")
  void startChild() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    Pid me = Self.pid();
    Pid child = supervisor.startChild(() -> me.send("ran in " + Self.pid()));
    Mail.expect("ran in " + child);
    assertThat(links()).containsExactly(supervisor.ref().pid());
    Pid failing = supervisor.startChild(() -> Self.exit(BROKEN));
    assertThat(Mail.endOf(failing)).isIn(BROKEN, ExitReason.NOPROC);
    await().until(() -> supervisor.children().isEmpty());
    Mail.expectNone();
  }

  @Test
  @DisplayName("TS-06 startChild with another restart runs the same work again")
  void restart() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    Self.unlink(supervisor.ref().pid()); // it will give up: its child fails every time
    Pid me = Self.pid();
    supervisor.startChild(
        () -> {
          me.send(Self.pid());
          me.send(Self.callers());
          throw Self.exit(BROKEN);
        },
        spec -> spec.restart(Restart.TRANSIENT));
    Pid first = Mail.expect(Pid.class);
    Mail.expect(List.of(me));
    Pid second = Mail.expect(Pid.class);
    Mail.expect(List.of(me));
    assertThat(second).isNotEqualTo(first);
    assertThat(Mail.endOf(supervisor.ref().pid())).isIn(ExitReason.SHUTDOWN, ExitReason.NOPROC);
  }

  @Test
  @DisplayName("TS-07 terminateChild ends a task, once")
  void terminateChild() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    Pid child = supervisor.startChild(Tasks::never);
    assertThat(supervisor.terminateChild(child)).isTrue();
    assertThat(child.isAlive()).isFalse();
    assertThat(supervisor.terminateChild(child)).isFalse();
  }

  @Test
  @DisplayName("TS-08 the owner is killed before the task has begun: it never begins")
  void ownerDies() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    for (int i = 0; i < 200; i++) {
      Pid owner = Processes.spawn(() -> supervisor.asyncNoLink(Tasks::never).yield());
      owner.exit(ExitReason.KILL);
    }
    supervisor.children().forEach(child -> child.exit(ExitReason.SHUTDOWN));
    await().until(() -> supervisor.children().isEmpty());
  }

  @Test
  @DisplayName("TS-14 two without a name clash by their id; names are ids")
  void ids() {
    Self.trapExits(true);
    ChildSpec unnamed = TaskSupervisor.childSpec();
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(unnamed));
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> supervisor.startChild(TaskSupervisor.childSpec()))
        .matches(e -> e.alreadyStarted().isPresent());
    ChildSpec named =
        TaskSupervisor.childSpec(DynamicSupervisorOptions.defaults().named("my-tasks"));
    assertThat(named.id()).isEqualTo("my-tasks");
    supervisor.startChild(named);
    assertThat(TaskSupervisor.named("my-tasks").async(() -> 1).await()).isEqualTo(1);
  }

  @Test
  @DisplayName("TS-15 await that times out leaves neither monitor nor result behind")
  void timeout() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    Task<Integer> task = supervisor.async(() -> Tasks.whenTold(1));
    assertFails(ExitReason.TIMEOUT, () -> task.await(Duration.ofMillis(1)));
    assertThat(me().monitors()).isEmpty();
    tell(task);
    awaitEnd(task);
    Mail.expectNone();
  }

  @Test
  @DisplayName("TS-10 asyncStream: supervised tasks, linked to the consumer")
  void asyncStream() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    assertThat(
            supervisor
                .<Integer, Integer>asyncStream(
                    List.of(1, 2, 3), n -> n + supervisor.children().size() * 0, it -> it)
                .map(TaskResult::get)
                .toList())
        .containsExactly(1, 2, 3);
    Self.trapExits(true);
    assertThat(
            supervisor
                .<Integer, Object>asyncStream(
                    List.of(1, 2).stream(), n -> n == 1 ? n : brokenTask(), it -> it)
                .toList())
        .containsExactly(new Ok<>(1), new Exited<>(BROKEN));
    await().until(() -> supervisor.children().isEmpty());
    Mail.expectNone();
  }

  private static Object brokenTask() {
    throw Self.exit(BROKEN);
  }

  @Test
  @DisplayName("TS-11 asyncStreamNoLink: a failure is a result, for any consumer")
  void asyncStreamNoLink() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    assertThat(
            supervisor
                .<Integer, Object>asyncStreamNoLink(
                    List.of(1, 2, 3), n -> n == 2 ? brokenTask() : n, it -> it.zipInputOnExit(true))
                .toList())
        .containsExactly(new Ok<>(1), new Exited<>(BROKEN, 2), new Ok<>(3));
    assertThat(supervisor.asyncStreamNoLink(List.of(1, 2).stream(), n -> n, it -> it).count())
        .isEqualTo(2);
    Mail.expectNone();
  }

  @Test
  @DisplayName("TS-11 a stream that ends early has ended its tasks")
  void streamEndsEarly() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    assertThat(
            supervisor
                .<Integer, Object>asyncStreamNoLink(
                    List.of(1, 2, 3, 4),
                    n -> n == 1 ? n : Tasks.never(),
                    it -> it.maxConcurrency(3))
                .findFirst())
        .contains(new Ok<>(1));
    assertThat(supervisor.children().stream().filter(Pid::isAlive)).isEmpty();
    assertThat(me().monitors()).isEmpty();
    Mail.expectNone();
  }

  @Test
  @DisplayName("TS-12 the tasks of a stream without links outlive their consumer")
  void consumerDies() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    AtomicReference<Object> none = new AtomicReference<>();
    Pid me = Self.pid();
    Pid consumer =
        Processes.spawn(() ->
            supervisor
                .<Integer, Object>asyncStreamNoLink(
                    List.of(1),
                    _ -> {
                      me.send(Self.pid());
                      return Tasks.never();
                    },
                    it -> it)
                .forEach(none::set));
    Pid task = Mail.expect(Pid.class);
    consumer.exit(BROKEN);
    Mail.endOf(consumer);
    assertThat(task.isAlive()).isTrue();
    assertThat(supervisor.children()).containsExactly(task);
  }

  @Test
  @DisplayName("TS-13 a shutdown that cannot be is refused when the stream is built")
  void badShutdown() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () -> supervisor.asyncStream(List.of(1), n -> n, it -> it.shutdown(Shutdown.INFINITY)));
  }

  @Test
  @DisplayName("TS-03 a stream that gets no more tasks raises, and ends those it has")
  void maxChildrenOfStream() {
    TaskSupervisor supervisor = TaskSupervisor.startLink(ONE);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            supervisor
                .<Integer, Object>asyncStream(
                    List.of(1, 2), _ -> Tasks.never(), it -> it.maxConcurrency(2))
                .toList());
    assertThat(supervisor.children().stream().filter(Pid::isAlive)).isEmpty();
    assertThat(links()).containsExactly(supervisor.ref().pid());
    assertThat(Self.receive(Exit.class, Duration.ZERO)).isEmpty();
    Mail.expectNone();
  }
}
