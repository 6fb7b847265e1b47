package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Orders {
  private From<String> waiting;

  @HandleCall
  void next(From<String> cook) {
    waiting = cook;
  }

  @HandleCall
  boolean isWaiting() {
    return waiting != null;
  }
}
