package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;
import dev.troupe.process.Self;
import java.time.Duration;

@GenServer
class Clock {
  record Tick() {}

  private int ticks;

  Clock() {
    Self.sendAfter(Self.pid(), new Tick(), Duration.ofSeconds(1));
  }

  @HandleInfo
  void tick(Tick tick) {
    ticks++;
  }
}
