// A continuation in two pieces
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleContinue;

@GenServer
class Cache {
  private String content = "";

  @HandleContinue
  void load(String name, int times) { // <- MessageParameters
    content = name.repeat(times);
  }

  @HandleCall
  String content() {
    return content;
  }
}
