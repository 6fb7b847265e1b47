// A step of a start that nobody takes
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleContinue;
import dev.troupe.process.Self;

@GenServer
class Cache {
  sealed interface Step {}

  record Load() implements Step {}

  record Check() implements Step {}

  private boolean ready;

  Cache() {
    Self.continueWith(new Load());
  }

  @HandleContinue
  void load(Load load) { // <- MissingHandler
    Self.continueWith(new Check());
  }

  @HandleCall
  boolean isReady() {
    return ready;
  }
}
