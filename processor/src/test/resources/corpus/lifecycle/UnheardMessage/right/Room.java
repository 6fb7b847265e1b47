package shop;

import dev.troupe.api.Down;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;

@GenServer
class Room {
  private int members;

  @HandleCast
  void join(Pid member) {
    members++;
    Self.monitor(member);
  }

  @HandleInfo
  void left(Down down) {
    members--;
  }

  @HandleCall
  int count() {
    return members;
  }
}
