package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Cart {
  @HandleCall
  String describe() {
    return "a cart";
  }
}
