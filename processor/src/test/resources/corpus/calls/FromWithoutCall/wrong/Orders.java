// A message that wants to be answered
package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class Orders {
  @HandleInfo
  void order(From<String> guest) { // <- FromWithoutCall
    guest.reply("soup");
  }
}
