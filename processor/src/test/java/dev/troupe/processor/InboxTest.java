package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compilers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The messages of a bare process are a type, so that Java itself sees a forgotten one. */
class InboxTest {
  private static final String BILL = "case Bill() -> {}";

  private static Compiled compile(Compilers compiler, String cases) {
    return compiler.compile(
        List.of(
            source(
                "Waiter",
                """
                import dev.troupe.process.Processes;

                class Waiter {
                  sealed interface Order {}
                  record Coffee(String size) implements Order {}
                  record Bill() implements Order {}

                  static void start() {
                    Processes.spawn(Order.class, inbox -> {
                      switch (inbox.receive()) {
                        case Coffee(String size) -> System.out.println(size);
                        %s
                      }
                    });
                  }
                }
                """
                    .formatted(cases))));
  }

  @ParameterizedTest
  @EnumSource
  void allCasesNeedNoDefault(Compilers compiler) {
    assertThat(compile(compiler, BILL).errors()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aForgottenCaseDoesNotCompile(Compilers compiler) {
    assertThat(compile(compiler, "").errors())
        .singleElement()
        .satisfies(
            error -> assertThat(error.code()).isIn("compiler.err.not.exhaustive.statement", ECJ));
  }

  /** What ecj calls an enhanced switch without a default that would need one. */
  private static final String ECJ = "2099060";
}
