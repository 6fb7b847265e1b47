package dev.troupe.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.testing.Machine;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Programs as the system sees them. */
final class ExitStatusTest {
  private static final int TERMINATED = 143;

  private static Machine run(String program) throws IOException {
    return Machine.run(Program.class, List.of(), program);
  }

  @Test
  @DisplayName("SIGTERM stops the tree in reverse order")
  void terminated() throws IOException, InterruptedException {
    try (Machine machine = run("serve")) {
      machine.awaitLine("main returns");
      machine.terminate();
      assertThat(machine.status()).isEqualTo(TERMINATED);
      assertThat(machine.lines())
          .containsExactly(
              "start a",
              "start n",
              "start b",
              "start c",
              "main returns",
              "stop c",
              "stop b",
              "stop n",
              "stop a");
    }
  }

  @Test
  @DisplayName("SIGTERM stops what has started of a tree that hangs in its start")
  void terminatedInStart() throws IOException, InterruptedException {
    try (Machine machine = run("hang")) {
      machine.awaitLine("hangs");
      machine.terminate();
      assertThat(machine.status()).isEqualTo(TERMINATED);
      assertThat(machine.lines()).containsSubsequence("start a", "start n", "stop n", "stop a");
    }
  }

  @Test
  @DisplayName("status 0 after stop()")
  void stopped() throws IOException, InterruptedException {
    try (Machine machine = run("stop")) {
      assertThat(machine.status()).isZero();
      assertThat(machine.lines()).endsWith("stop n", "stop a", "main returns");
    }
  }

  @Test
  @DisplayName("status 0 after the end of a significant child")
  void finished() throws IOException, InterruptedException {
    try (Machine machine = run("finish")) {
      assertThat(machine.status()).isZero();
      assertThat(machine.lines()).containsSubsequence("start a", "stop a");
    }
  }

  @Test
  @DisplayName("status 1 when the supervisor has given up, and one line that says over what")
  void gaveUp() throws IOException, InterruptedException {
    try (Machine machine = run("give up")) {
      assertThat(machine.status()).isEqualTo(1);
      assertThat(machine.lines()).containsSubsequence("start a", "stop a");
      assertThat(machine.lines())
          .filteredOn(line -> line.contains("reached_max_restart_intensity"))
          .singleElement()
          .asString()
          .contains("more than 0 restarts in PT1M: b after done with");
    }
  }

  @Test
  @DisplayName("status 1 when a child does not start, with the reason all the way down")
  void failed() throws IOException, InterruptedException {
    try (Machine machine = run("fail")) {
      assertThat(machine.status()).isEqualTo(1);
      assertThat(machine.lines())
          .containsSubsequence("start a", "start n", "stop n", "stop a")
          .doesNotContain("main returns")
          .anyMatch(line -> line.contains("nested") && line.contains("port in use"));
    }
  }
}
