package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class TwoFroms {
  @HandleCall
  void balance(
      From<Long> one,
      From<Long> other) {} // <- TwoFroms
}
