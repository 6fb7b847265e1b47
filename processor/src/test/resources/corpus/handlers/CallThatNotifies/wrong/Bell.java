// A call that would be Object's final notify() in the client
package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Bell {
  private From<String> waiting;

  @HandleCall
  void notify(From<String> guest) { // <- ObjectMethod
    waiting = guest;
  }

  @HandleCast
  void ring(String guest) {
    waiting.reply(guest);
  }
}
