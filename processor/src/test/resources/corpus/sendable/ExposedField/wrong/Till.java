// A type that is vouched for, with a field that anybody can set
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Sendable;

@GenServer
class Till {
  @Sendable
  static class Price {
    public int cents; // <- ExposedField

    Price(int cents) {
      this.cents = cents;
    }
  }

  @HandleCall
  Price price(int items) {
    return new Price(items * 5);
  }
}
