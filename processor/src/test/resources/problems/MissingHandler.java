package problems;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import dev.troupe.registry.RegistryEvent;

class MissingHandler {
  sealed interface Shape {}

  sealed interface Round extends Shape {}

  record Circle() implements Round {}

  record Oval() implements Round, Listed {}

  record Square() implements Shape {}

  record Line() implements Shape, Listed {}

  sealed interface Listed {}

  @GenServer
  static class Direct {
    @HandleInfo
    void circle(Circle circle) {} // <- MissingHandler

    @HandleInfo
    void square(Square square) {}

    @HandleInfo
    void down(Down down) {}
  }

  @GenServer
  static class Deep {
    @HandleContinue
    void circle(Circle circle) {} // <- MissingHandler
  }

  abstract static class Half {
    @HandleInfo
    void inherited(Square square) {}
  }

  @GenServer
  static class Inheriting extends Half {
    @HandleInfo
    void circle(Round round) {} // <- MissingHandler
  }

  /** What is left over goes to a handler of the whole, or of anything. */
  @GenServer
  static class Rest {
    @HandleInfo
    void circle(Circle circle) {}

    @HandleInfo
    void rest(Shape shape) {}

    @HandleContinue
    void circleAgain(Circle circle) {}

    @HandleContinue
    void anything(Object other) {}
  }

  /** All of Listed, and so not some of Shape. */
  @GenServer
  static class Other {
    @HandleInfo
    void oval(Oval oval) {}

    @HandleInfo
    void line(Line line) {}
  }

  @GenServer
  static class Whole {
    @HandleInfo
    void circle(Circle circle) {}

    @HandleInfo
    void oval(Oval oval) {}

    @HandleInfo
    void square(Square square) {}

    @HandleInfo
    void line(Line line) {}
  }

  /** What others seal is theirs: nobody needs all of it. */
  @GenServer
  static class OfOthers {
    @HandleInfo
    void left(RegistryEvent.Unregistered<?, ?> left) {}

    @HandleInfo
    void normal(ExitReason.Normal normal) {}
  }

  static sealed class Animal {}

  static final class Cat extends Animal {}

  /** An Animal need not be a Cat. */
  @GenServer
  static class Concrete {
    @HandleInfo
    void cat(Cat cat) {} // <- MissingHandler
  }

  sealed interface Box<T> {}

  record Full<T>(T value) implements Box<T> {}

  record Empty<T>() implements Box<T> {}

  @GenServer
  static class Generic {
    @HandleInfo
    void full(Full<?> box) {} // <- MissingHandler
  }

  sealed interface Open {}

  non-sealed interface Free extends Open {}

  record Freed() implements Free {}

  record Bound() implements Open {}

  /** Freed is not what Open permits, but what comes of it. */
  @GenServer
  static class NonSealed {
    @HandleInfo
    void freed(Freed freed) {}
  }
}
