package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class House {
  private final DoorClient door;

  House(DoorClient door) {
    this.door = door;
  }

  @HandleCast
  void comeToTheDoor() {
    door.open();
  }
}
