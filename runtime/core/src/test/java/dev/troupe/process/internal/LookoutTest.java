package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.testing.Latch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LookoutTest {
  private static final int CARRIERS = Runtime.getRuntime().availableProcessors();

  private final Lookout lookout = Lookout.create();

  @Test
  void comesWhileCarriersAreFree() {
    assertThat(lookout.send()).isTrue();

    await().until(lookout::send);
    assertThat(lookout.isLate()).isFalse();
  }

  @Test
  void isLateWhileCarriersRunOthersUntilItComes() throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    occupyCarriers(over);
    try {
      assertThat(lookout.send()).isTrue();
      assertThat(lookout.send()).isFalse();
      assertThat(lookout.isLate()).isTrue();
    } finally {
      over.set(true);
    }

    await().until(() -> !lookout.isLate());
    assertThat(lookout.send()).isTrue();
  }

  private static void occupyCarriers(AtomicBoolean over) throws InterruptedException {
    AtomicInteger missing = new AtomicInteger(CARRIERS);
    Latch occupied = new Latch();
    for (int i = 0; i < CARRIERS; i++) {
      Thread.startVirtualThread(() -> {
        if (missing.decrementAndGet() == 0) {
          occupied.open();
        }
        while (!over.get()) {
          Thread.onSpinWait();
        }
      });
    }
    occupied.await();
  }
}
