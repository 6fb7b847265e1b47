package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CopiesTest {
  private static <T> List<T> listOf(T element) {
    return new ArrayList<>(List.of(element));
  }

  @Test
  @DisplayName("A copy does not see what becomes of the original")
  void independent() {
    List<String> list = listOf("a");
    Set<String> set = new LinkedHashSet<>(list);
    Map<String, String> map = new HashMap<>(Map.of("a", "b"));
    int[] array = {1};
    List<String> listCopy = Copies.list(list);
    Set<String> setCopy = Copies.set(set);
    Map<String, String> mapCopy = Copies.map(map);
    Map.Entry<String, String> entryCopy = Copies.entry(map.entrySet().iterator().next());
    int[] arrayCopy = Copies.array(array);
    map.replace("a", "c");
    list.clear();
    set.clear();
    map.put("d", "e");
    array[0] = 2;
    assertThat(listCopy).containsExactly("a");
    assertThat(setCopy).containsExactly("a");
    assertThat(mapCopy).containsOnly(Map.entry("a", "b"));
    assertThat(entryCopy).isEqualTo(Map.entry("a", "b"));
    assertThat(arrayCopy).containsExactly(1);
  }

  static Stream<Runnable> changes() {
    List<String> list = Copies.list(listOf("a"));
    SequencedSet<String> set = Copies.sequencedSet(new LinkedHashSet<>(listOf("a")));
    SequencedMap<String, String> map = Copies.sequencedMap(new LinkedHashMap<>(Map.of("a", "b")));
    return Stream.of(
        () -> list.set(0, "b"),
        () -> set.add("b"),
        () -> set.clear(),
        () -> set.removeFirst(),
        () -> set.addLast("b"),
        () -> set.reversed().clear(),
        () -> set.removeIf("a"::equals),
        () -> map.put("b", "c"),
        () -> map.clear(),
        () -> map.pollFirstEntry(),
        () -> map.putLast("b", "c"),
        () -> map.reversed().clear(),
        () -> map.keySet().clear(),
        () -> map.values().clear(),
        () -> map.entrySet().iterator().next().setValue("c"),
        () -> map.replaceAll((_, _) -> "c"),
        () -> Copies.entry(new LinkedHashMap<>(map).firstEntry()).setValue("c"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  @DisplayName("A copy cannot be changed")
  void constant(Runnable change) {
    assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("A copy has the order of the original, and its nulls")
  void order() {
    List<@Nullable String> words = Arrays.asList("z", null, "y", "x", "w", "v");
    Map<@Nullable String, @Nullable String> map = new LinkedHashMap<>();
    words.forEach(word -> map.put(word, word));
    assertThat(Copies.list(words)).isEqualTo(words);
    assertThat(Copies.set(new LinkedHashSet<>(words))).containsExactlyElementsOf(words);
    assertThat(Copies.map(map).keySet()).containsExactlyElementsOf(words);
    assertThat(Copies.map(map)).isEqualTo(map).containsEntry(null, null);
    assertThat(Copies.sequencedMap(new LinkedHashMap<>(map)).reversed().keySet())
        .containsExactlyElementsOf(words.reversed());
    assertThat(Copies.sequencedSet(new LinkedHashSet<>(words)).reversed())
        .containsExactlyElementsOf(words.reversed());
  }

  @Test
  @DisplayName("What cannot change is its own copy, also what has been copied before")
  void free() {
    List<String> list = List.of("a", "b", "c");
    List<@Nullable String> withNull = Arrays.asList("a", null).stream().toList();
    Set<String> set = Set.of("a", "b", "c");
    Map<String, String> map = Map.of("a", "b", "c", "d");
    Map.Entry<String, String> entry = Map.entry("a", "b");
    List<String> listCopy = Copies.list(listOf("a"));
    Set<String> setCopy = Copies.set(new LinkedHashSet<>(list));
    Map<String, String> mapCopy = Copies.map(new HashMap<>(map));
    assertThat(Copies.list(list)).isSameAs(list);
    assertThat(Copies.list(withNull)).isSameAs(withNull);
    assertThat(Copies.set(set)).isSameAs(set);
    assertThat(Copies.map(map)).isSameAs(map);
    assertThat(Copies.entry(entry)).isSameAs(entry);
    assertThat(Copies.list(listCopy)).isSameAs(listCopy);
    assertThat(Copies.set(setCopy)).isSameAs(setCopy);
    assertThat(Copies.collection(setCopy)).isSameAs(setCopy);
    assertThat(Copies.map(mapCopy)).isSameAs(mapCopy);
  }

  @Test
  @DisplayName("What can change behind a view is copied")
  void views() {
    List<String> list = listOf("a");
    Collection<String> copy = Copies.collection(Collections.unmodifiableList(list));
    list.add("b");
    assertThat(copy).containsExactly("a");
  }

  @Test
  @DisplayName(
      "A container is its own copy if it cannot change, and nothing in it had to be copied")
  void deepAndFree() {
    List<List<String>> list = List.of(List.of("a"));
    Map<String, List<String>> map = Map.of("a", List.of("b"));
    Optional<List<String>> some = Optional.of(List.of("a"));
    assertThat(Copies.list(list, Copies::list)).isSameAs(list);
    assertThat(Copies.map(map, Copies::same, Copies::list)).isSameAs(map);
    assertThat(Copies.optional(some, Copies::list)).isSameAs(some);
  }

  @Test
  @DisplayName("What is inside is copied, too, but for nulls")
  void deep() {
    List<String> inside = listOf("a");
    List<List<String>> list = Copies.list(Arrays.asList(inside, null), Copies::list);
    Set<List<String>> set = Copies.set(Set.of(inside), Copies::list);
    Map<String, List<String>> map = Copies.map(Map.of("a", inside), Copies::same, Copies::list);
    Map.Entry<String, List<String>> entry =
        Copies.entry(Map.entry("a", inside), Copies::same, Copies::list);
    Optional<List<String>> some = Copies.optional(Optional.of(inside), Copies::list);
    int[][] array = {{1}, null};
    int[][] arrayCopy = Copies.array(array, Copies::array);
    array[0][0] = 2;
    inside.clear();
    assertThat(list).containsExactly(List.of("a"), null);
    assertThat(set).containsExactly(List.of("a"));
    assertThat(map).containsEntry("a", List.of("a"));
    assertThat(entry.getValue()).containsExactly("a");
    assertThat(some).contains(List.of("a"));
    assertThat(arrayCopy).isDeepEqualTo(new int[][] {{1}, null});
  }

  @Test
  @DisplayName("A collection that is neither is copied as a list")
  void collection() {
    assertThat(Copies.collection(new ArrayDeque<>(List.of(2, 1)))).isEqualTo(List.of(2, 1));
    assertThat(Copies.sequencedCollection(new LinkedHashSet<>(List.of(2, 1))))
        .isEqualTo(Set.of(1, 2));
  }

  static Stream<Arguments> arrays() {
    return Stream.<Object>of(
            new boolean[1],
            new byte[1],
            new char[1],
            new short[1],
            new int[1],
            new long[1],
            new float[1],
            new double[1],
            new String[1],
            new int[1][1])
        .map(array -> Arguments.of(array));
  }

  @ParameterizedTest
  @MethodSource("arrays")
  @DisplayName("An array of any kind is copied as one of that kind")
  void arrays(Object array) {
    assertThat(Copies.array(array)).isNotSameAs(array).isEqualTo(array).hasSameClassAs(array);
  }
}
