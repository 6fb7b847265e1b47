package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.time.Instant;

@GenServer
class Clock {
  @HandleCall
  Instant now() {
    return Instant.now();
  }
}
