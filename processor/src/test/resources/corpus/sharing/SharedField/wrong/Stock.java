// A static field that every server changes
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  private static int sold; // <= SharedField

  @HandleCall
  int sell() {
    return ++sold;
  }
}
