package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class UnresolvedType { // <- UnresolvedType
  @HandleCall
  int count(Missing missing) {
    return 0;
  }
}
