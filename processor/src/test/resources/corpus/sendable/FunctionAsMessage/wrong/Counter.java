// A function that may have captured anything
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import java.util.function.IntUnaryOperator;

@GenServer
class Counter {
  private int count;

  @HandleCast
  void change(IntUnaryOperator change) { // <- NotSendable
    count = change.applyAsInt(count);
  }
}
