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
  void load(Load load) {
    Self.continueWith(new Check());
  }

  @HandleContinue
  void check(Check check) {
    ready = true;
  }

  @HandleCall
  boolean isReady() {
    return ready;
  }
}
