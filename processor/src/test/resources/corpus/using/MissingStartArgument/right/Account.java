package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account {
  private long balance;

  Account(long balance) {
    this.balance = balance;
  }

  @HandleCall
  long balance() {
    return balance;
  }

  static AccountClient open() {
    return AccountClient.start(() -> new Account(100));
  }
}
