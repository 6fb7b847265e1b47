package dev.troupe.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.testing.Machine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bytes that an operation allocates, and those that keep an idle server. They are counted in a
 * machine of its own, without the compiler that may or may not prove an allocation away: so the
 * figures are a little above those of a warm program, and the same on every run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FootprintTest {
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

  private Map<String, Double> measured = Map.of();

  @BeforeAll
  void measure() throws IOException, InterruptedException {
    try (Machine machine = Machine.run(Footprint.class, OPTIONS)) {
      assertThat(machine.status()).as("%s", machine.lines()).isZero();
      measured =
          machine.lines().stream()
              .map(line -> line.split("="))
              .collect(Collectors.toMap(line -> line[0], line -> Double.valueOf(line[1])));
    }
  }

  @ParameterizedTest(name = "{0}: {1} bytes")
  @CsvSource({
    "call from a thread, 145",
    "direct call from a thread, 41",
    "call, 175",
    "direct call, 41",
    "cast, 50",
    "server, 620",
    "spawn, 500",
    "getAndUpdate, 200",
    "task, 1300",
  })
  void allocates(String operation, double atMost) {
    within(operation, atMost);
  }

  @ParameterizedTest(name = "{0}: {1} bytes")
  @CsvSource({"idle server, 200", "idle linked server, 340", "idle child, 420"})
  void retains(String server, double atMost) {
    within(server, atMost);
  }

  private void within(String what, double atMost) {
    assertThat(measured.get(what)).as("%s of %s", what, measured).isLessThan(atMost + 0.5);
  }
}
