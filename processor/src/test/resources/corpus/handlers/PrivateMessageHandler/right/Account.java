package shop;

import dev.troupe.api.Down;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;

@GenServer
class Account {
  private boolean open = true;

  @HandleCall
  boolean isOpen() {
    return open;
  }

  @HandleInfo
  void ownerLeft(Down down) {
    open = false;
  }

  @HandleCast
  void watch(Pid owner) {
    Self.monitor(owner);
  }
}
