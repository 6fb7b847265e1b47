// A direct handler that writes to a stream
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account {
  private long balance;

  @HandleCall(direct = true)
  long withdraw(long amount) {
    balance -= amount;
    System.out.println(balance); // <= NotDirect
    return balance;
  }
}
