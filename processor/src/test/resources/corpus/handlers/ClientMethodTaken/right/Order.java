package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Order {
  @HandleCall
  String reference() {
    return "A-17";
  }
}
