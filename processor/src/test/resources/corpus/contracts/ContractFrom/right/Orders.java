package bank;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Orders implements Queue {
  private int last;

  @Override
  @HandleCall
  public Integer next() {
    return ++last;
  }
}
