// A process that reads the state of a server
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
    Processes.spawn(() -> to.send(items)); // <= Leak
  }
}
