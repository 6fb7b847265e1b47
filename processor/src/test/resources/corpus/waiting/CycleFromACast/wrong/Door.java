// A cast that waits for who waits for its server
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Door {
  private final HouseClient house;
  private boolean open;

  Door(HouseClient house) {
    this.house = house;
  }

  @HandleCast
  void knock() {
    open = house.isAnybodyIn(); // <= CallCycle
  }

  @HandleCall
  boolean isOpen() {
    return open;
  }
}
