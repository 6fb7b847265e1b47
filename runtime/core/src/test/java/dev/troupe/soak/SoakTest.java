package dev.troupe.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SoakTest {
  @Test
  @DisplayName("ten thousand processes at random: no reply is lost, nobody hangs, nothing is left")
  void soak() throws InterruptedException {
    long seconds = Long.getLong("troupe.soak.seconds", 10);
    long seed = Long.getLong("troupe.soak.seed", System.nanoTime());
    assertThat(Soak.run(Duration.ofSeconds(seconds), seed)).as("seed %s", seed).isEmpty();
  }
}
