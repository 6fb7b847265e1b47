package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleContinue;
import dev.troupe.process.Self;

@GenServer
class Index {
  private int size;

  Index() {
    Self.continueWith("load");
  }

  @HandleContinue
  void load(String what) {
    size = what.length();
  }

  @HandleCall
  int size() {
    return size;
  }
}
