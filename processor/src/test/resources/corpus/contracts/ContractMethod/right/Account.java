package bank;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account implements Balance {
  private long cents;

  @Override
  @HandleCall
  public long cents() {
    return cents;
  }

  @Override
  @HandleCall
  public boolean isEmpty() {
    return cents == 0;
  }
}
