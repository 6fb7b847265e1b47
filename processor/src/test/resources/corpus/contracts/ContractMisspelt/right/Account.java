package bank;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class Account implements Purse {
  private long cents;

  @HandleCast
  public void deposit(long amount) {
    cents += amount;
  }
}
