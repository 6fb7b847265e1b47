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
    house.comeToTheDoor();
  }

  @HandleCast
  void open() {
    open = true;
  }

  @HandleCall
  boolean isOpen() {
    return open;
  }
}
