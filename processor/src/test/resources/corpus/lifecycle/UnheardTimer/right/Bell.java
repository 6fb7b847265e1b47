package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.process.Self;
import java.time.Duration;

@GenServer
class Bell {
  record Ring(int hour) {}

  private int rung;

  @HandleCast
  void at(int hour, Duration delay) {
    Self.sendAfter(Self.pid(), new Ring(hour), delay);
  }

  @HandleInfo
  void ring(Ring ring) {
    rung += ring.hour();
  }
}
