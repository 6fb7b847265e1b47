package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.testing.Machine;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Direct calls can be switched off for a whole program. */
class DirectOffTest {
  /** Says who runs the handlers of an idle server. */
  static final class Probe {
    public static void main(String[] args) {
      System.out.println(
          Ready.handlers(Ready.start()).contains(Thread.currentThread()) ? "caller" : "server");
    }
  }

  private static List<String> linesWith(String... options)
      throws IOException, InterruptedException {
    try (Machine machine = Machine.run(Probe.class, List.of(options))) {
      assertThat(machine.status()).isZero();
      return machine.lines();
    }
  }

  @Test
  @DisplayName("with troupe.direct=off every message goes through the mailbox")
  void off() throws IOException, InterruptedException {
    assertThat(linesWith("-Dtroupe.direct=off")).containsExactly("server");
    assertThat(linesWith()).containsExactly("caller");
  }
}
