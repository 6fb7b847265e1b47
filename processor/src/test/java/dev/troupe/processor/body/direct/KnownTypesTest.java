package dev.troupe.processor.body.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.troupe.processor.body.direct.KnownType.Word;
import dev.troupe.processor.testing.Sources;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of what direct handlers may use, against what there is, and against the README. */
class KnownTypesTest {
  private static final KnownTypes KNOWN = KnownTypes.load();

  static Collection<KnownType> types() {
    return KNOWN.types();
  }

  static Stream<String> never() {
    return KNOWN.never().keySet().stream().filter(name -> !name.endsWith("*"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void exists(KnownType type) throws ClassNotFoundException {
    Class<?> found = Class.forName(type.name());
    assertThat(type.mentioned()).isSubsetOf(members(found));
  }

  @ParameterizedTest
  @MethodSource("never")
  void existsToo(String name) {
    assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
  }

  private static Set<String> members(Class<?> type) {
    Stream<String> methods =
        Stream.of(type, Object.class)
            .flatMap(each -> Arrays.stream(each.getMethods()))
            .map(Method::getName);
    Stream<String> fields =
        Arrays.stream(type.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(Field::getName);
    Stream<String> made =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(each -> !Modifier.isPrivate(each.getModifiers()))
            .map(_ -> "new");
    return Stream.of(methods, fields, made).flatMap(each -> each).collect(Collectors.toSet());
  }

  /** Whoever has an interface or an open class of the JDK's can hand in his own. */
  @Test
  void collectionsAreOpen() {
    assertThat(types())
        .filteredOn(type -> isA(type, Collection.class) || isA(type, Map.class))
        .noneMatch(type -> type.word() == Word.VALUE);
  }

  private static boolean isA(KnownType type, Class<?> above) {
    try {
      return above.isAssignableFrom(Class.forName(type.name()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readme() {
    String table =
        types().stream()
            .map(type ->
                "| `%s` | %s | %s |\n"
                    .formatted(
                        type.name().replace('$', '.'),
                        type.word().name().toLowerCase(Locale.ROOT),
                        String.join(" ", type.members())))
            .collect(Collectors.joining());
    assertThat(Sources.read(Path.of("README.md"))).contains(table);
    String never =
        KNOWN.never().entrySet().stream()
            .map(each -> "| `%s` | never | %s |\n".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining());
    assertThat(Sources.read(Path.of("README.md"))).contains(never);
  }
}
