package bank;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Account implements Purse {
  private long cents;

  @Override
  @HandleCall
  public long take(long amount) throws TooLittle {
    if (amount > cents) {
      throw new TooLittle();
    }
    return cents -= amount;
  }
}
