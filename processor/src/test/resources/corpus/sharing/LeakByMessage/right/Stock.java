package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;

@GenServer
class Stock {
  private int items;

  @HandleCast
  void add(int count) {
    items += count;
  }

  @HandleCast
  void introduce(Pid to) {
    to.send(Self.pid());
  }
}
