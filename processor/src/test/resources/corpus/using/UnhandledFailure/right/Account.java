package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account {
  private long balance;

  @HandleCall
  long withdraw(long amount) throws Overdrawn {
    if (amount > balance) {
      throw new Overdrawn();
    }
    return balance -= amount;
  }

  static class Overdrawn extends Exception {
    private static final long serialVersionUID = 1;
  }
}
