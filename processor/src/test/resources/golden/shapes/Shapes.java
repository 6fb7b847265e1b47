package shapes;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Sendable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Every kind of type as a result and as a parameter. */
@GenServer
final class Shapes {
  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  enum Colour {
    RED
  }

  class Inner<T> {}

  @HandleCall
  Shape sealed(Shape shape, Circle circle, Colour colour) {
    return shape;
  }

  @HandleCall
  char primitive(byte a, short b, char c, float d, double e, boolean f) {
    return c;
  }

  @HandleCall
  Void boxed() {
    return null;
  }

  @HandleCall
  int[] array(int[][] matrix, String... names) {
    return matrix[0];
  }

  @HandleCall
  Optional<Map<String, ? extends List<@Sendable ? super Integer>>> nested(Map.Entry<@Sendable ?, Duration> entry) {
    return Optional.empty();
  }

  @HandleCall
  <T extends Comparable<T> & Runnable> T intersection(T value) {
    return value;
  }

  @HandleCall
  Shapes.@Sendable Inner<String> inner() {
    return new Inner<>();
  }

  @HandleCall
  void failing(int count)
      throws IOException, TimeoutException, IllegalStateException, InterruptedException {}

  @HandleCall
  @SuppressWarnings("troupe:ThrowsException")
  int careless() throws Exception {
    return 0;
  }

  @HandleCall
  void nothingLater(From<Void> from) {}

  @HandleCall
  void later(String name, From<List<String>> from, int count) {}

  @HandleCast
  void broad(
      String theFirstParameter,
      String theSecondParameter,
      String theThirdParameter,
      String theFourthParameter,
      String theFifthParameter) {}
}
