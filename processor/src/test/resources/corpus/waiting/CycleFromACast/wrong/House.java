package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class House {
  private final DoorClient door;

  House(DoorClient door) {
    this.door = door;
  }

  @HandleCall
  boolean isAnybodyIn() {
    return !door.isOpen();
  }
}
