package dev.troupe.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final String LONG = "anIdentifierThatIsLongEnoughToMakeAnyLineBreak";

  private static void check(String source, String expected) {
    assertThat(Layout.of(source.lines().toList())).isEqualTo(expected);
  }

  @Test
  void putsTogetherWhatFits() {
    check("  void a(int b,\n      int c) {\n", "  void a(int b, int c) {\n");
    check("@A({\n    \"b\",\n    \"c\"\n})\n", "@A({\"b\", \"c\"})\n");
    check("record A(\n    ) implements B {}\n", "record A() implements B {}\n");
  }

  @Test
  void breaksInsideTheLastBracket() {
    check(
        "  callOfSomething(" + LONG + ", anIdentifierThatIsNotQuiteAsLongAsThat);\n",
        "  callOfSomething(\n      " + LONG + ", anIdentifierThatIsNotQuiteAsLongAsThat);\n");
    check(
        "  call(" + LONG + ", " + LONG + ", " + LONG + ");\n",
        "  call(\n      " + LONG + ",\n      " + LONG + ",\n      " + LONG + ");\n");
  }

  @Test
  void breaksBeforeAClause() {
    check(
        "record " + LONG + "(int a) implements " + LONG + ", B {}\n",
        "record " + LONG + "(int a)\n    implements " + LONG + ", B {}\n");
  }

  @Test
  void breaksAfterAnArrow() {
    check(
        "case " + LONG + "(int a) -> server." + LONG + "(a);\n",
        "case " + LONG + "(int a) ->\n    server." + LONG + "(a);\n");
  }

  @Test
  void leavesTextAlone() {
    check("   * (a,\n   * b\n", "   * (a,\n   * b\n");
    check("f(\"(\");\ng();\n", "f(\"(\");\ng();\n");
  }

  @Test
  void numbers() {
    assertThat(Numbers.literal(30_000)).isEqualTo("30_000");
    assertThat(Numbers.literal(5_000_000_000L)).isEqualTo("5_000_000_000L");
  }
}
