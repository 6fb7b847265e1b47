package dev.troupe.processor.body.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compilers;
import dev.troupe.processor.testing.Sources;
import java.util.List;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;

/** What {@code -Atroupe.explain=direct} notes at handlers that are not direct. */
class ExplainDirectTest {
  private static final String SERVER =
      """
      package explained;

      import dev.troupe.api.From;
      import dev.troupe.api.GenServer;
      import dev.troupe.api.HandleCall;
      import dev.troupe.api.HandleCast;
      import java.util.HashMap;
      import java.util.Map;

      @GenServer
      class Counter {
        private final Map<String, Integer> counts = new HashMap<>();

        @HandleCall
        int count(String word) {
          return counts.merge(word, 1, Integer::sum);
        }

        @HandleCast
        void print() {
          counts.clear();
          System.out.println("cleared");
          Thread.yield();
        }

        @HandleCall
        void later(From<Integer> from) {}

        @HandleCall(direct = true)
        int size() {
          return counts.size();
        }
      }
      """;

  @Test
  void everyOtherHandler() {
    assertThat(notes(compile("-Atroupe.explain=direct")))
        .containsExactly(
            "Counter.java:15: [GenServer.CouldBeDirect] count(String) could be direct: it is done"
                + " soon, and neither blocks nor depends on its thread.",
            "Counter.java:20: [GenServer.CouldNotBeDirect] print() could not be direct, as it calls"
                + " PrintStream.println(String), which does input or output (Counter.java:22).");
  }

  @Test
  void onlyOnRequest() {
    assertThat(notes(compile())).isEmpty();
    assertThat(notes(compile("-Atroupe.explain=else"))).isEmpty();
  }

  private static Compiled compile(String... options) {
    return Compilers.JAVAC.compile(List.of(Sources.source("explained.Counter", SERVER)), options);
  }

  private static List<String> notes(Compiled compiled) {
    assertThat(compiled.errors()).isEmpty();
    return compiled.diagnostics().stream()
        .filter(said -> said.kind() == Kind.NOTE)
        .map(said -> said.file() + ":" + said.line() + ": " + said.text())
        .filter(text -> text.contains("[GenServer."))
        .toList();
  }
}
