package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class AlarmTest {
  private final ByHand timers = new ByHand();
  private final Alarm alarm = new Alarm(Thread.currentThread(), timers);

  /** Time that passes when it is told to. */
  private static class ByHand implements Timers {
    private record Due(long deadline, Runnable action) {}

    private final List<Due> waiting = new ArrayList<>();
    private long now;

    @Override
    public long now() {
      return now;
    }

    @Override
    public Scheduled schedule(long deadline, Runnable action) {
      Due due = new Due(deadline, action);
      waiting.add(due);
      return () -> waiting.remove(due);
    }

    void passTo(long time) {
      Optional<Due> next = next(time);
      while (next.isPresent()) {
        waiting.remove(next.get());
        now = next.get().deadline;
        next.get().action.run();
        next = next(time);
      }
      now = time;
    }

    private Optional<Due> next(long time) {
      return waiting.stream()
          .filter(due -> due.deadline <= time)
          .min(Comparator.comparingLong(Due::deadline));
    }
  }

  /** Parks, with the answer there already. */
  private void parkAnswered(long deadline) {
    LockSupport.unpark(Thread.currentThread());
    alarm.park(deadline);
  }

  @Test
  @DisplayName("many short waits under one far deadline arm one timer")
  void oneTimerForManyWaits() {
    for (int i = 0; i < 1000; i++) {
      parkAnswered(5_000 + i);
    }
    assertThat(timers.waiting).hasSize(1);
  }

  @Test
  @DisplayName("timers that were superseded end when they fire: far and near deadlines in turn")
  void supersededTimersEnd() {
    for (int time = 0; time < 100_000; time++) {
      parkAnswered(time + 500);
      parkAnswered(time + 1);
      timers.passTo(time + 1);
    }
    assertThat(timers.waiting.size()).isLessThanOrEqualTo(501);
    timers.passTo(200_000);
    assertThat(timers.waiting).isEmpty();
  }

  @Test
  @DisplayName("an unpark that is used up while a timer is armed does not leave the thread asleep")
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
  void unparkLostWhileArming() {
    Timers withLock =
        new ByHand() {
          @Override
          public Scheduled schedule(long deadline, Runnable action) {
            LockSupport.park(this); // as who waits for a lock does
            return super.schedule(deadline, action);
          }
        };
    LockSupport.unpark(Thread.currentThread());
    new Alarm(Thread.currentThread(), withLock).park(5_000);
    assertThat(withLock.now()).isZero();
  }
}
