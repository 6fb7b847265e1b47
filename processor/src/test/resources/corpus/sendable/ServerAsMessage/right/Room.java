package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class Room {
  @GenServer
  static class Guest {
    private int heard;

    @HandleCast
    void hear(String word) {
      heard++;
    }
  }

  @HandleCast
  void join(Room_GuestClient guest) {
    guest.hear("welcome");
  }
}
