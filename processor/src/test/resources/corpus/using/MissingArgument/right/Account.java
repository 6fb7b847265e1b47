package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account {
  private long balance;

  @HandleCall
  long transfer(long amount, String to) {
    return balance -= amount;
  }
}
