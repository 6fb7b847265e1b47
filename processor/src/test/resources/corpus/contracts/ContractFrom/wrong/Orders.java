// A caller in the interface of a client, which has none
package bank;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Orders implements Queue {
  private int last;

  @Override
  @HandleCall
  public void next(From<Integer> caller) { // <- ContractFrom
    caller.reply(++last);
  }
}
