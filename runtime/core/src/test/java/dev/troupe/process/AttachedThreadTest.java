package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Threads that are not the runtime's: each test runs on one of its own. */
class AttachedThreadTest {
  private static final ExitReason REASON = ExitReason.shutdown("attached");

  private static void onThread(ProcessBody test) throws Exception {
    FutureTask<Boolean> task =
        new FutureTask<>(() -> {
          test.run();
          return true;
        });
    Thread.ofPlatform().daemon().name("attached").start(task);
    try {
      task.get(40, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static ExitReason exitAtNextCall() {
    return catchThrowableOfType(ExitException.class, Self::pid).reason();
  }

  private static void awaitDeath(Pid pid) {
    Expect.eventually(() -> !pid.isAlive());
  }

  @Test
  @DisplayName("AT-01 a thread has one process, and none of its parents")
  void oneProcess() throws Exception {
    onThread(() -> {
      Pid me = Self.pid();
      assertThat(Self.pid()).isEqualTo(me);
      assertThat(me.isAlive()).isTrue();
      assertThat(me.toString()).contains("attached");
      assertThat(Self.parent()).isEmpty();
      assertThat(Self.ancestors()).isEmpty();
      assertThat(Processes.list()).contains(me);
      onThread(() -> assertThat(Self.pid()).isNotEqualTo(me));
    });
  }

  @Test
  @DisplayName("AT-02 receive, links, monitors, names, timers and trapping work on a thread")
  void everythingWorks() throws Exception {
    onThread(() -> {
      Pid me = Self.pid();
      Self.register("at02");
      Self.trapExits(true);
      Pid child = Processes.spawnLink(() -> Self.exit(REASON));
      assertThat(Expect.message()).isEqualTo(new Exit(child, REASON));
      assertThat(Mail.endOf(() -> Processes.send("at02", "hello"))).isEqualTo(ExitReason.NORMAL);
      Mail.expect("hello");
      Self.sendAfter(me, "tick", Duration.ofMillis(5));
      Mail.expect("tick");
      assertThat(Self.put("key", 1)).isEmpty();
      assertThat(Self.get("key")).contains(1);
    });
  }

  @Test
  @DisplayName("AT-03 an exit signal surfaces once, at the next call; then there is a new process")
  void surfacesAtNextCall() throws Exception {
    onThread(() -> {
      Pid first = Self.pid();
      Self.register("at03");
      Self.put("key", "value");
      first.send("left behind");
      Processes.spawnLink(() -> Self.exit(REASON));
      awaitDeath(first);
      assertThat(Processes.whereis("at03")).isEmpty();

      assertThat(exitAtNextCall()).isEqualTo(REASON);

      assertThat(Self.pid()).isNotEqualTo(first);
      assertThat(Self.pid().isAlive()).isTrue();
      assertThat(first.isAlive()).isFalse();
      assertThat(Self.get("key")).isEmpty();
      Mail.expectNone();
      Self.register("at03");
    });
  }

  @Test
  @DisplayName("AT-03 an exit signal ends the current call: a wait for messages, a sleep")
  void endsCurrentCall() throws Exception {
    onThread(() -> {
      for (ProcessBody wait :
          List.<ProcessBody>of(Bodies::idle, () -> Self.sleep(Duration.ofDays(1)))) {
        Pid me = Self.pid();
        Processes.spawn(() -> {
          Expect.status(me, ProcessInfo.Status.WAITING);
          me.exit(REASON);
        });
        assertThat(catchThrowableOfType(ExitException.class, wait::run).reason()).isEqualTo(REASON);
        assertThat(Self.pid()).isNotEqualTo(me);
      }
    });
  }

  @Test
  @DisplayName("AT-03 a send is a call too, and does not pass; several signals surface as one")
  void surfacesAtSend() throws Exception {
    onThread(() -> {
      Pid first = Self.pid();
      Pid messenger = Bodies.messenger();
      Processes.spawn(() -> {
        first.exit(REASON);
        first.exit(ExitReason.of("second"));
        first.exit(ExitReason.KILL);
        messenger.send("ended");
      });
      awaitDeath(first);

      assertThat(catchThrowableOfType(ExitException.class, () -> messenger.send("x")).reason())
          .isEqualTo(REASON);

      messenger.send("y");
      MonitorRef monitor = Self.monitor(messenger);
      messenger.exit(REASON);
      assertThat(Expect.down(monitor).reason()).isEqualTo(REASON);
    });
  }

  @Test
  @DisplayName("AT-04 a signal to oneself surfaces at that call")
  void signalToItself() throws Exception {
    onThread(() -> {
      for (ExitReason reason : List.of(REASON, ExitReason.NORMAL)) {
        Pid me = Self.pid();
        assertThat(catchThrowableOfType(ExitException.class, () -> me.exit(reason)).reason())
            .isEqualTo(reason);
        assertThat(Self.pid()).isNotEqualTo(me);
      }
      Pid me = Self.pid();
      assertThat(catchThrowableOfType(ExitException.class, () -> me.exit(ExitReason.KILL)).reason())
          .isEqualTo(ExitReason.KILLED);
    });
  }

  @Test
  @DisplayName("AT-05 a thread is never interrupted by an exit signal")
  void notInterrupted() throws Exception {
    onThread(() -> {
      Pid me = Self.pid();
      CountDownLatch dead = new CountDownLatch(1);
      Processes.spawn(() -> {
        me.exit(ExitReason.KILL);
        dead.countDown();
      });
      assertThat(dead.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      assertThat(exitAtNextCall()).isEqualTo(ExitReason.KILLED);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    });
  }

  @Test
  @DisplayName("AT-06 the end of a thread is a normal exit, to links and monitors")
  void endOfThread() throws Exception {
    onThread(() -> {
      Self.trapExits(true);
      Pid me = Self.pid();
      Thread thread =
          Thread.ofPlatform()
              .start(() -> {
                Self.link(me);
                me.send(Self.pid());
                Self.receive(String.class);
              });
      Pid other = Mail.expect(Pid.class);
      MonitorRef monitor = Self.monitor(other);
      other.send("end");
      thread.join();

      assertThat(Expect.exitOf(other).reason()).isEqualTo(ExitReason.NORMAL);
      assertThat(Expect.down(monitor).reason()).isEqualTo(ExitReason.NORMAL);
      assertThat(other.isAlive()).isFalse();
      assertThat(Processes.list()).doesNotContain(other);
    });
  }

  @Test
  @DisplayName("AT-07 an exit of one's own is an exception on a thread, and no more")
  void ownExit() throws Exception {
    onThread(() -> {
      Pid me = Self.pid();
      assertThat(catchThrowableOfType(ExitException.class, () -> Self.exit(REASON)).reason())
          .isEqualTo(REASON);
      assertThat(Self.pid()).isEqualTo(me);
    });
  }

  @Test
  @DisplayName("AT-08 a virtual thread of somebody's own is attached as well")
  void virtualThread() throws Exception {
    onThread(() -> {
      Pid me = Self.pid();
      Thread.ofVirtual()
          .start(() -> {
            me.send(Self.pid());
            me.send(Self.receive(Integer.class) + 1);
          });
      Pid other = Mail.expect(Pid.class);
      MonitorRef monitor = Self.monitor(other);
      other.send(41);
      assertThat(Expect.message()).isEqualTo(42);
      assertThat(Expect.down(monitor).reason()).isEqualTo(ExitReason.NORMAL);
    });
  }

  @Test
  @DisplayName("AT-09 a monitor of a process that a thread has lost tells the new one nothing")
  void oldMonitorsAreGone() throws Exception {
    onThread(() -> {
      Pid first = Self.pid();
      Pid idler = Bodies.idler();
      MonitorRef old = Self.monitor(idler);
      Self.link(idler);
      Processes.spawn(() -> first.exit(REASON));
      awaitDeath(first);
      assertThat(exitAtNextCall()).isEqualTo(REASON);

      assertThat(Mail.endOf(idler)).isIn(REASON, ExitReason.NOPROC);
      Mail.expectNone();
      assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> Self.demonitor(old)))
          .hasMessageContaining("is not a monitor of");
    });
  }

  @Test
  @DisplayName("AT-10 a thread can lose a thousand processes")
  void thousandProcesses() throws Exception {
    onThread(() -> {
      for (int i = 0; i < 1000; i++) {
        Pid me = Self.pid();
        Processes.spawnLink(() -> Self.exit(REASON));
        assertThat(catchThrowableOfType(ExitException.class, Bodies::idle).reason())
            .isEqualTo(REASON);
        assertThat(me.isAlive()).isFalse();
      }
    });
  }
}
