// A message handler that returns something
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class Clock {
  record Tick() {}

  private int ticks;

  @HandleInfo
  int tick(Tick tick) { // <- MessageResult
    return ++ticks;
  }
}
