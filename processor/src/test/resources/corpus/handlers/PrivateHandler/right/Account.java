package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account {
  private long balance;

  @HandleCall
  long balance() {
    return balance;
  }
}
