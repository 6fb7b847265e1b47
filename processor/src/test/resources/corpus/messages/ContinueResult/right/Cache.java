package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleContinue;
import dev.troupe.process.Self;

@GenServer
class Cache {
  record Load(String name) {}

  private String content = "";

  Cache() {
    Self.continueWith(new Load("cache"));
  }

  @HandleContinue
  void load(Load load) {
    content = load.name();
  }

  @HandleCall
  String content() {
    return content;
  }
}
