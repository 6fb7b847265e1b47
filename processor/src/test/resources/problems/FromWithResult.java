package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class FromWithResult {
  @HandleCall
  long balance(From<Long> from) { // <- FromWithResult
    return 0;
  }
}
