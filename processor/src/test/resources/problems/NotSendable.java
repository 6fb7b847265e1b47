package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Sendable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;

@GenServer
class NotSendable {
  record Line(String item, int count) {}

  record Order(String id, ArrayList<Line> lines) {}

  record Basket(Order order, Optional<Date> due) {}

  record Dates(List<Date> dates) {}

  record Box<T>(T value) {}

  record Nested<T>(int depth, Optional<Nested<Box<T>>> more) {}

  record Tree(Optional<Tree> left, List<Tree> right, StringBuilder text) {}

  interface Open {}

  sealed interface Shape permits Circle, Group, Free {}

  record Circle(double radius) implements Shape {}

  record Group(List<Shape> shapes) implements Shape {}

  non-sealed interface Free extends Shape {}

  enum Level {
    LOW;

    int used;
  }

  enum Step {
    UP(x -> x + 1, List.of());

    private final DoubleUnaryOperator move;
    private final List<Step> next;
    private final AtomicInteger uses = new AtomicInteger();

    Step(DoubleUnaryOperator move, List<Step> next) {
      this.move = move;
      this.next = next;
    }
  }

  static class Plain {
    private final int count = 1;
  }

  static class Names extends HashMap<String, String> {
    private static final long serialVersionUID = 1;
  }

  static final class Changing {
    private String name;
  }

  static final class Holding {
    private final List<String> names = List.of();
  }

  final class Inner {}

  @HandleCall
  void place(Order order) {} // <- NotSendable

  @HandleCall
  void deep(Map<String, Basket> baskets) {} // <- NotSendable

  @HandleCall
  void dates(Dates dates, Date... more) {} // <- NotSendable NotSendable

  @HandleCast
  void boxes(Box<String> fine, Box<ArrayList<Line>> box, Box<?> any) {} // <- NotSendable NotSendable

  @HandleCast
  void endless(Nested<String> nested) {} // <- NotSendable

  @HandleCast
  void recursive(Tree tree) {} // <- NotSendable

  @HandleCast
  void open(Open open, Shape shape, Plain plain) {} // <- NotSendable NotSendable NotSendable

  @HandleCast
  void jdk(CharSequence text, Number number, InputStream input) {} // <- NotSendable NotSendable NotSendable

  @HandleCast
  void settings(Properties settings) {} // <- NotSendable

  @HandleCast
  void sorted(SortedSet<String> set, Iterator<Line> lines) {} // <- NotSendable NotSendable

  @HandleCast
  void unknown(Object object, List<?> list, Thread thread) {} // <- NotSendable NotSendable NotSendable

  @HandleCast
  void functions(Runnable action, Supplier<String> text) {} // <- NotSendable NotSendable

  @HandleCast
  void enums(Level level, Step step) {} // <- NotSendable NotSendable

  @HandleCast
  void classes(Names names, Changing changing, Holding holding) {} // <- NotSendable NotSendable NotSendable

  @HandleCast
  void server(NotSendable server, Inner inner) {} // <- NotSendable NotSendable

  @HandleCast
  <T extends Comparable<T>, B extends StringBuilder, L extends List<T>> void bounded(
      T value,
      B builder, // <- NotSendable
      L list) {} // <- NotSendable

  @HandleCall
  Stream<Line> result() { // <- NotSendable
    return Stream.of();
  }

  @HandleCall
  void later(From<Set<int[]>> fine, @Sendable Object vouched) {}

  @HandleCall
  void latest(From<StringBuffer> from) {} // <- NotSendable

  @HandleInfo
  void message(Date date) {} // <- NotSendable

  @HandleInfo
  void anything(Object message) {}

  @HandleInfo
  void some(Collection<?> messages) {}

  @HandleContinue
  void proceed(AtomicInteger counter) {} // <- NotSendable
}
