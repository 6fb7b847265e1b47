// A continuation that returns the state, as in Elixir
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
  String load(Load load) { // <- MessageResult
    return content = load.name();
  }

  @HandleCall
  String content() {
    return content;
  }
}
