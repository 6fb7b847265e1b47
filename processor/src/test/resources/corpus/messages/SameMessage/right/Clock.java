package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class Clock {
  record Tick() {}

  private int ticks;
  private int chimes;

  @HandleInfo
  void tick(Tick tick) {
    ticks++;
    chimes++;
  }
}
