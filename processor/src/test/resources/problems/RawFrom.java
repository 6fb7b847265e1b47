package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class RawFrom {
  @HandleCall
  void balance(From from) {} // <- RawFrom

  @HandleCall
  void wild(From<?> from) {} // <- RawFrom
}
