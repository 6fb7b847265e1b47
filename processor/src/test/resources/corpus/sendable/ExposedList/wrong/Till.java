// A type that is vouched for, with a list that anybody can change
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Sendable;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Till {
  @Sendable
  static class Bill {
    public final List<Integer> prices = new ArrayList<>(); // <- ExposedField

    Bill(int price) {
      prices.add(price);
    }
  }

  @HandleCall
  Bill bill(int price) {
    return new Bill(price);
  }
}
