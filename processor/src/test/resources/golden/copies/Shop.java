package copies;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Sendable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that has to be copied on its way, and some that has not. */
@GenServer
class Shop<V> {
  record Line(String item, int[] sizes) {}

  record Order(String id, List<Line> lines, @Nullable Set<String> notes) {}

  record Plain(String id, Optional<Long> price) {}

  record Box<T>(T value, List<String> tags) {}

  record Id<T>(long number) {}

  /** Made of its own kind. */
  record Node(Node next, Set<String> names) {}

  @Deprecated
  record Old(char[] each) {}

  sealed interface Shape permits Circle, Group, Outline {}

  record Circle(double radius) implements Shape {}

  record Group(List<Shape> shapes) implements Shape {}

  record Outline(double[] points) implements Shape {}

  sealed interface Tree<T> permits Leaf, Fork {}

  record Leaf<T>(T value) implements Tree<T> {}

  record Fork<T>(Tree<T> left, Tree<T> right, List<T> more) implements Tree<T> {}

  @HandleCall
  Plain plain(Plain plain, Id<?> id, List<String> notes) {
    return plain;
  }

  @HandleCall
  List<Order> orders(Order order, Map<String, List<int[]>> sizes) {
    return List.of(order);
  }

  @HandleCall
  @Nullable SequencedMap<String, Integer> nullable(@Nullable List<String> list) {
    return null;
  }

  @HandleCall
  Box<V> box(Box<V> box, Box<int[]> ofArrays) {
    return box;
  }

  @HandleCall
  <T> List<T> generic(List<T> some, Collection<List<T>> more) {
    return some;
  }

  @HandleCall
  void later(Node node, From<Map<String, Set<String>>> from) {}

  @HandleCall
  Map<? extends String, ? extends List<? extends Set<String>>> wild(
      List<? extends List<String>> lists) {
    return Map.of();
  }

  @HandleCast
  void draw(Shape shape, Tree<int[]> exact, Tree<V> tree, Optional<Order> order, long... more) {}

  @HandleCast
  @SuppressWarnings("deprecation")
  void deep(Map.Entry<int[], Box<V>> each, Map<String, List<Old>> olds) {}

  @HandleCast
  void vouched(@Sendable Order order, int @Sendable [] sizes, List<@Sendable Order> orders) {}

  @HandleInfo
  void order(Order order) {}

  @HandleInfo
  void anyBox(Box<?> box) {}

  @HandleInfo
  void anyTree(Tree<?> tree) {}

  @HandleInfo
  void some(List<?> list) {}

  @HandleContinue
  void proceed(Shape shape) {}
}
