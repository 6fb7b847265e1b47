// A From that does not say what is answered
package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Orders {
  private From<?> waiting;

  @HandleCall
  void next(From<?> cook) { // <- RawFrom
    waiting = cook;
  }

  @HandleCall
  boolean isWaiting() {
    return waiting != null;
  }
}
