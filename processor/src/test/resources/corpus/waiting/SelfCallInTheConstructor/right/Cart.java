package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Cart {
  private final int rebate;

  Cart() {
    rebate = usual();
  }

  @HandleCall
  int usual() {
    return 10;
  }

  @HandleCall
  int price(int full) {
    return full - rebate;
  }
}
