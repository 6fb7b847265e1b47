package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

class ContractFrom {
  interface Balances {
    void next(From<Long> from);

    void handOn(From<Long> from);
  }

  @GenServer
  static class Bank implements Balances {
    @Override
    @HandleCall
    public void next(From<Long> from) {} // <- ContractFrom

    @Override
    @HandleCast
    public void handOn(From<Long> from) {}
  }
}
