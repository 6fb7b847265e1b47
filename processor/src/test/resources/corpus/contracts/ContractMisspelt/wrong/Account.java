// A handler that is spelt otherwise than in the interface
package bank;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class Account implements Purse {
  private long cents;

  @HandleCast
  public void deposti(long amount) { // <- ContractMisspelt
    cents += amount;
  }
}
