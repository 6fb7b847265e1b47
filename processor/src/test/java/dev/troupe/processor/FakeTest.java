package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compilers;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who can use a fake, and for what. */
class FakeTest {
  private static JavaFileObject stock(String annotation) {
    return source(
        "shop.Stock",
        """
        package shop;

        import dev.troupe.api.GenServer;
        import dev.troupe.api.HandleCall;

        %s
        public class Stock {
          @HandleCall
          public int take(String item) throws java.io.IOException {
            return 0;
          }
        }
        """
            .formatted(annotation));
  }

  private static JavaFileObject user(String answer) {
    return source(
        "user.Test",
        """
        package user;

        import shop.StockClient;

        class Test {
          boolean test() {
            StockClient.Fake stock = new StockClient.Fake().onTake(%s);
            StockClient client = stock.client();
            return stock.messages().equals(java.util.List.of(new StockClient.TakeCall("a")));
          }
        }
        """
            .formatted(answer));
  }

  private static Compiled compile(Compilers compiler, String annotation, String answer) {
    return compiler.compile(List.of(stock(annotation), user(answer)));
  }

  @ParameterizedTest
  @EnumSource
  void usedInAnotherPackage(Compilers compiler) {
    String answer = "item -> { throw new java.io.IOException(item); }";
    assertThat(compile(compiler, "@GenServer(fake = true)", answer).errors()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void answersAsTheHandlerMay(Compilers compiler) {
    String wrong = "item -> \"none\"";
    assertThat(compile(compiler, "@GenServer(fake = true)", wrong).errors()).hasSize(1);
    String undeclared = "item -> { throw new InterruptedException(); }";
    assertThat(compile(compiler, "@GenServer(fake = true)", undeclared).errors()).hasSize(1);
  }

  @Test
  void onlyIfAskedFor() {
    Compiled compiled = Compilers.JAVAC.compile(List.of(stock("@GenServer")));
    assertThat(compiled.output()).doesNotContain("Fake").contains("  record TakeCall(");
  }
}
