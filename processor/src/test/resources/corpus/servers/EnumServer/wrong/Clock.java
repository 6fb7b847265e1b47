// An enum as a server, for a singleton
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.time.Instant;

@GenServer // <- WrongKind
enum Clock {
  INSTANCE;

  @HandleCall
  Instant now() {
    return Instant.now();
  }
}
