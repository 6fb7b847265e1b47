package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account {
  private long balance;

  @HandleCall(direct = true)
  long withdraw(long amount) {
    balance -= amount;
    return balance;
  }
}
