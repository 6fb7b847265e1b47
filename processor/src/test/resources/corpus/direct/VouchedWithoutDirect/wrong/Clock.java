// A word given for a handler that nobody asked it for
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Vouched;
import java.time.Instant;

@GenServer
class Clock {
  @HandleCall
  @Vouched("a clock is always at hand") // <- VouchedWithoutDirect
  Instant now() {
    return Instant.now();
  }
}
