package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bare processes whose mailbox has a limit. */
@Timeout(60)
class BoundedProcessTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final List<Object> got = new CopyOnWriteArrayList<>();

  /** Receives nothing until it is told to by a latch; then all, until it gets "end". */
  private Pid start(MailboxLimit limit, CountDownLatch begin) {
    return Processes.spawn(
        SpawnOptions.defaults().mailbox(limit),
        () -> {
          Waits.await(begin);
          Object next = "";
          while (!next.equals("end")) {
            next = Expect.message();
            got.add(next);
          }
        });
  }

  private static ProcessInfo.Bound boundOf(Pid pid) {
    return Processes.info(pid).orElseThrow().bound().orElseThrow();
  }

  @Test
  @DisplayName("its sender fails, when it is full")
  void fails() {
    CountDownLatch begin = new CountDownLatch(1);
    Pid pid = start(MailboxLimit.of(2), begin);
    pid.send(1);
    pid.send("end");
    assertThatThrownBy(() -> pid.send("late"))
        .isInstanceOf(MailboxFullException.class)
        .hasMessageStartingWith("not sent to " + pid);
    assertThat(boundOf(pid)).isEqualTo(new ProcessInfo.Bound(2, 2, 0, 1, 0));
    begin.countDown();
    assertThat(Mail.endOf(pid)).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
    assertThat(got).containsExactly(1, "end");
  }

  @Test
  @DisplayName("its sender waits, when it is full, until a message is received")
  void blocks() {
    CountDownLatch begin = new CountDownLatch(1);
    Pid pid = start(MailboxLimit.of(1).blockSender(), begin);
    pid.send(1);
    Monitored<Pid> sender =
        Processes.spawnMonitor(() -> {
          pid.send(2);
          pid.send("end");
        });
    Expect.eventually(() -> boundOf(pid).blocked() == 1);
    begin.countDown();
    assertThat(Expect.down(sender.monitor()).reason()).isEqualTo(ExitReason.NORMAL);
    assertThat(Mail.endOf(pid)).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
    assertThat(got).containsExactly(1, 2, "end");
  }

  @Test
  @DisplayName("the oldest or the newest is dropped, when it is full")
  void drops() {
    for (MailboxLimit limit :
        List.of(MailboxLimit.of(2).dropOldest(), MailboxLimit.of(2).dropNewest())) {
      got.clear();
      CountDownLatch begin = new CountDownLatch(1);
      Pid pid = start(limit, begin);
      boolean oldest = limit.overflow() == MailboxLimit.Overflow.DROP_OLDEST;
      List<Object> sent = oldest ? List.of(1, 2, 3, "end") : List.of(1, "end", 3, 4);
      sent.forEach(pid::send);
      assertThat(boundOf(pid)).isEqualTo(new ProcessInfo.Bound(2, 2, 2, 0, 0));
      begin.countDown();
      assertThat(Mail.endOf(pid)).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
      assertThat(got).isEqualTo(oldest ? List.of(3, "end") : List.of(1, "end"));
    }
  }

  @Test
  @DisplayName("a message from the middle frees its place, what is skipped keeps its own")
  void selective() {
    Pid me = Self.pid();
    Pid pid =
        Processes.spawn(
            SpawnOptions.defaults().mailbox(MailboxLimit.of(2)),
            () -> {
              me.send(Self.receive(String.class));
              me.send(Self.receive(String.class));
              me.send(Self.receive(Integer.class));
            });
    pid.send(1);
    pid.send("a");
    Mail.expect("a");
    assertThat(boundOf(pid).waiting()).isEqualTo(1);
    pid.send("b");
    Mail.expect("b");
    Mail.expect((Object) 1);
  }

  @Test
  @DisplayName("receiving against dropOldest: each is received or counted as dropped, never both")
  void receivedOrDropped() {
    for (int round = 0; round < 20; round++) {
      got.clear();
      Pid pid =
          Processes.spawn(
              SpawnOptions.defaults().mailbox(MailboxLimit.of(3).dropOldest()),
              () -> {
                while (true) {
                  got.add(Self.receive(Integer.class)); // some wait behind what is not wanted
                  Self.receive(String.class, Duration.ZERO).ifPresent(got::add);
                }
              });
      Race.run(() -> sendAll(pid, 0), () -> sendAll(pid, 10_000), () -> sendAll(pid, 20_000));
      // a word nobody skips: all integers are received before it is looked for
      Expect.eventually(() -> {
        ProcessInfo.Bound bound = boundOf(pid);
        return got.size() + bound.dropped() + bound.waiting() == 3 * 300;
      });
      assertThat(got).doesNotHaveDuplicates();
      pid.exit(ExitReason.KILL);
    }
  }

  private static void sendAll(Pid pid, int from) {
    for (int i = from; i < from + 300; i++) {
      pid.send(i % 5 == 0 ? "text " + i : (Object) i);
    }
  }

  @Test
  @DisplayName("options keep the limit, whatever else is said")
  void options() {
    MailboxLimit limit = MailboxLimit.of(1);
    assertThat(SpawnOptions.defaults().mailbox(limit).linked().callers(List.of()).mailbox())
        .containsSame(limit);
    assertThat(SpawnOptions.defaults().mailbox()).isEmpty();
  }
}
