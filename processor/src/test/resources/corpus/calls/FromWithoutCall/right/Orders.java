package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Orders {
  @HandleCall
  void order(From<String> guest) {
    guest.reply("soup");
  }
}
