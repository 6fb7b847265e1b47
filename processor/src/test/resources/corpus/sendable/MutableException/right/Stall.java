package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stall {
  static class SoldOut extends Exception {
    private static final long serialVersionUID = 1;
    private final int asked;

    SoldOut(int asked) {
      this.asked = asked;
    }

    @Override
    public String getMessage() {
      return asked + " times";
    }
  }

  @HandleCall
  void take(int count) throws SoldOut {
    throw new SoldOut(count);
  }
}
