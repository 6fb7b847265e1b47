// A message that is a primitive
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class Thermometer {
  private int degrees;

  @HandleInfo
  void measured(int degrees) { // <- MessagePrimitive
    this.degrees = degrees;
  }
}
