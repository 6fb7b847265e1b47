// A private handler
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account {
  private long balance;

  @HandleCall
  private long balance() { // <- PrivateHandler
    return balance;
  }
}
