package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account implements Accounts {
  private int balance;

  @Override
  @HandleCall
  public long balance() {
    return balance;
  }
}
