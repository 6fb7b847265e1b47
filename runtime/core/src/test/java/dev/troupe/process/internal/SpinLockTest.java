package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.testing.Latch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SpinLockTest {
  private static final int WANTING = 4 * Runtime.getRuntime().availableProcessors();
  private static final int TURNS = 1000;

  private final SpinLock lock = new SpinLock() {};

  /** By whoever holds the lock. */
  private int count;

  private void count() {
    lock.hold();
    try {
      count++;
    } finally {
      lock.held = false;
    }
  }

  private List<Thread> startToCount() {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < WANTING; i++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            for (int turn = 0; turn < TURNS; turn++) {
              count();
            }
          }));
    }
    return threads;
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void isHeldByOne() throws InterruptedException {
    join(startToCount());

    assertThat(count).isEqualTo(WANTING * TURNS);
  }

  /** It should not, but a lock of the JDK may be in the way. */
  @Test
  void letsAHolderOnThatHasLeftItsCarrier() throws InterruptedException {
    Latch held = new Latch();
    Latch goOn = new Latch();
    Thread holder =
        Thread.startVirtualThread(() -> {
          lock.hold();
          held.open();
          goOn.awaitUninterrupted();
          lock.held = false;
        });
    held.await();
    List<Thread> wanting = startToCount();
    Thread.ofPlatform().start(goOn::open);
    holder.join();
    join(wanting);

    assertThat(count).isEqualTo(WANTING * TURNS);
  }

  private static void awaitAsleep(Thread thread) {
    for (int times = 0; times < 10; ) {
      times += thread.getState() == Thread.State.TIMED_WAITING ? 1 : 0;
      LockSupport.parkNanos(1);
    }
  }

  @Test
  void isWaitedForByOneThatIsInterruptedAndIsSoAfterwards() throws InterruptedException {
    Thread wanting =
        Thread.ofVirtual()
            .unstarted(() -> {
              count();
              if (Thread.currentThread().isInterrupted()) {
                count();
              }
            });
    lock.hold();
    wanting.start();
    awaitAsleep(wanting);
    wanting.interrupt();
    awaitAsleep(wanting);
    assertThat(count).isZero();
    lock.held = false;
    wanting.join();

    assertThat(count).isEqualTo(2);
  }
}
