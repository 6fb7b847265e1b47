package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleContinue;
import dev.troupe.process.Self;

@GenServer
class Cache {
  record Load(String name, int times) {}

  private String content = "";

  Cache() {
    Self.continueWith(new Load("cache", 2));
  }

  @HandleContinue
  void load(Load load) {
    content = load.name().repeat(load.times());
  }

  @HandleCall
  String content() {
    return content;
  }
}
