package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
abstract class AbstractClass { // <- AbstractClass
  @HandleCall
  int count() {
    return 0;
  }
}
