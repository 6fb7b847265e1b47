package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

interface WrongKind {
  @GenServer // <- WrongKind
  interface Counter {
    @HandleCall
    int count();
  }

  @GenServer // <- WrongKind
  enum Colour {
    RED;

    @HandleCall
    int count() {
      return 0;
    }
  }

  @GenServer // <- WrongKind
  @interface Marker {}
}
