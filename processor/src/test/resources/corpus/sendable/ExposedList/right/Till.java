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
    private final List<Integer> prices = new ArrayList<>();

    Bill(int price) {
      prices.add(price);
    }

    int total() {
      return prices.stream().mapToInt(Integer::intValue).sum();
    }
  }

  @HandleCall
  Bill bill(int price) {
    return new Bill(price);
  }
}
