package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class Counter {
  private int count;

  @HandleCast
  void add(int value) {
    count += value;
  }
}
