package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class UnreachableHandler {
  sealed interface Shape permits Round, Square {}

  sealed interface Round extends Shape permits Circle, Oval {}

  record Circle() implements Round {}

  record Oval() implements Round {}

  record Square() implements Shape {}

  @HandleInfo
  void shape(Shape shape) {} // <- UnreachableHandler

  @HandleInfo
  void circle(Circle circle) {}

  @HandleInfo
  void oval(Oval oval) {}

  @HandleInfo
  void square(Square square) {}

  @HandleInfo
  void other(Object other) {}
}
