package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class UnresolvedType { // <- UnresolvedType
  @HandleCall
  int count(Missing missing) {
    return 0;
  }

  record Item() {}

  @GenServer
  static class Misspelt { // <- UnresolvedType
    @HandleCall
    int count(Itme item, UnresolvedType_OhterClient other) {
      return 0;
    }
  }

  @GenServer
  static class Other {
    @HandleCall
    int count(UnresolvedType_OtherClient other) {
      return 0;
    }
  }
}
