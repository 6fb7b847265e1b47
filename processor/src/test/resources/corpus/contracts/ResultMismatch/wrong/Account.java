// A result that the interface does not promise
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account implements Accounts {
  private int balance;

  @Override
  @HandleCall
  public int balance() { // <- ContractMismatch
    return balance;
  }
}
