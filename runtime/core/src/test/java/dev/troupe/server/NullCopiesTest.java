package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who says that there are no nulls need not be right: a copy is no reason to crash. */
@NullUnmarked
class NullCopiesTest {
  static Stream<UnaryOperator<?>> copies() {
    return Stream.of(
        NullCopiesTest.<List<String>>each(Copies::list),
        NullCopiesTest.<List<List<String>>>each(list -> Copies.list(list, Copies::list)),
        NullCopiesTest.<Set<String>>each(Copies::set),
        NullCopiesTest.<Collection<String>>each(Copies::collection),
        NullCopiesTest.<Map<String, String>>each(Copies::map),
        NullCopiesTest.<Map<String, List<String>>>each(
            map -> Copies.map(map, Copies::same, Copies::list)),
        NullCopiesTest.<Map.Entry<String, String>>each(Copies::entry),
        NullCopiesTest.<Map.Entry<String, List<String>>>each(
            entry -> Copies.entry(entry, Copies::same, Copies::list)),
        NullCopiesTest.<Optional<List<String>>>each(some -> Copies.optional(some, Copies::list)),
        NullCopiesTest.<int[]>each(Copies::array),
        NullCopiesTest.<int[][]>each(array -> Copies.array(array, Copies::array)),
        NullCopiesTest.<Object>each(value -> Copies.value(value, Object::toString)),
        NullCopiesTest.<Object>each(value -> Copies.nullable(value, Object::toString)));
  }

  private static <T> UnaryOperator<T> each(UnaryOperator<T> copy) {
    return copy;
  }

  @ParameterizedTest
  @MethodSource("copies")
  @DisplayName("A null is a null")
  void ofNull(UnaryOperator<?> copy) {
    assertThat(copy.apply(null)).isNull();
  }
}
