package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.UUID;

@GenServer
class Ids {
  @HandleCall
  UUID next() {
    return UUID.randomUUID();
  }
}
