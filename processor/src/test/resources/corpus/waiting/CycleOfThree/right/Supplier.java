package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Supplier {
  @HandleCall
  int deliver(String item, int open) {
    return item.isEmpty() ? 0 : open;
  }
}
