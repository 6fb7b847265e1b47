package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class Thermometer {
  private int degrees;

  @HandleInfo
  void measured(Integer degrees) {
    this.degrees = degrees;
  }
}
