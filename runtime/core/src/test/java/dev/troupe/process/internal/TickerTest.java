package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.testing.Latch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TickerTest {
  /** How often there is still cause to tick again. */
  private final AtomicInteger cause = new AtomicInteger();

  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicInteger ticks = new AtomicInteger();

  /** How often it has stopped, or ticks rarely. */
  private final AtomicInteger stops = new AtomicInteger();

  private final Ticker ticker =
      Ticker.start(
          new Ticker.Ticked() {
            @Override
            public boolean tick() {
              ticks.incrementAndGet();
              return cause.getAndDecrement() > 0;
            }

            @Override
            public boolean isBusy() {
              stops.incrementAndGet();
              return busy.get();
            }
          });

  private void awaitStops(int number) {
    await().until(() -> stops.get() >= number);
  }

  @Test
  void ticksWhileThereIsCause() {
    awaitStops(1);
    cause.set(3);
    ticker.keepTicking();
    awaitStops(2);

    assertThat(ticks).hasValue(1 + 4);
  }

  @Test
  void restsUntilItIsToldToGoOn() {
    awaitStops(1);
    await().during(100, TimeUnit.MILLISECONDS).until(() -> ticks.get() == 1);
    ticker.keepTicking();
    awaitStops(2);

    assertThat(ticks).hasValue(2);
  }

  @Test
  void comesRarelyWhileSomebodyIsAtWork() {
    busy.set(true);
    ticker.keepTicking();

    await().until(() -> ticks.get() >= 4);
    assertThat(stops.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void runsErrandsInOrderOnAThreadOfTheSystem() throws InterruptedException {
    StringBuilder errands = new StringBuilder();
    Latch done = new Latch();
    cause.set(5);
    ticker.keepTicking();
    ticker.run(() -> errands.append(Thread.currentThread().isVirtual()));
    ticker.run(() -> errands.append(", then the other"));
    ticker.run(done::open);
    done.await();

    assertThat(errands).hasToString("false, then the other");
  }
}
