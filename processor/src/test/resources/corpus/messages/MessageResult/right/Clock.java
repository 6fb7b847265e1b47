package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class Clock {
  record Tick() {}

  private int ticks;

  @HandleInfo
  void tick(Tick tick) {
    ++ticks;
  }
}
