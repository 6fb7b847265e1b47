package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;

@GenServer
class Stock {
  private int items;

  @HandleCast
  void add(int count) {
    items += count;
  }

  @HandleCast
  void report(Pid to) {
    int now = items;
    Processes.spawn(() -> to.send(now));
  }
}
