package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Sendable;

@GenServer
class Till {
  @Sendable
  static class Price {
    public final int cents;

    Price(int cents) {
      this.cents = cents;
    }
  }

  @HandleCall
  Price price(int items) {
    return new Price(items * 5);
  }
}
