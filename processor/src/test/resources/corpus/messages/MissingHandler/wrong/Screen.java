// A sealed family of messages, of which one is forgotten
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
  void circle(Circle circle) { // <- MissingHandler
    shapes++;
  }
}
