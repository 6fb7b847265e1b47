package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class SameClientMethod {
  @HandleCall
  int next(int step) {
    return step;
  }

  @HandleCall
  void next(int step, From<Integer> from) {} // <- SameClientMethod
}
