// A static handler
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.UUID;

@GenServer
class Ids {
  @HandleCall
  static UUID next() { // <- StaticHandler
    return UUID.randomUUID();
  }
}
