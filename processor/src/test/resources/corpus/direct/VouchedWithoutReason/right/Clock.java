package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Vouched;
import java.time.Instant;

@GenServer
class Clock {
  @HandleCall(direct = true)
  @Vouched("a clock is always at hand")
  Instant now() {
    return Instant.now();
  }
}
