// An exception with a field that can change
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stall {
  static class SoldOut extends Exception {
    private static final long serialVersionUID = 1;
    private int asked;

    SoldOut(int asked) {
      this.asked = asked;
    }

    @Override
    public String getMessage() {
      return asked + " times";
    }
  }

  @HandleCall
  void take(int count) throws SoldOut { // <- MutableException
    throw new SoldOut(count);
  }
}
