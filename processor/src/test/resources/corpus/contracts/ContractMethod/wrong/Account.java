// A method of the client's interface that is no handler
package bank;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account implements Balance {
  private long cents;

  @Override
  @HandleCall
  public long cents() {
    return cents;
  }

  @Override
  public boolean isEmpty() { // <- ContractMethod
    return cents == 0;
  }
}
