// A handler for what others have handled already
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class Screen {
  sealed interface Shape {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  private int shapes;

  @HandleInfo
  void circle(Circle circle) {
    shapes++;
  }

  @HandleInfo
  void square(Square square) {
    shapes++;
  }

  @HandleInfo
  void shape(Shape shape) { // <- UnreachableHandler
    shapes--;
  }
}
