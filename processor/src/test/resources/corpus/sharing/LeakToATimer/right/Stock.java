package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleInfo;
import dev.troupe.process.Self;
import java.time.Duration;

@GenServer
class Stock {
  record Order() {}

  private int items;

  Stock() {
    Self.sendAfter(Self.pid(), new Order(), Duration.ofHours(1));
  }

  @HandleCall
  int count() {
    return items;
  }

  @HandleInfo
  void order(Order order) {
    items = 100;
    Self.sendAfter(Self.pid(), order, Duration.ofHours(1));
  }
}
