// An override that forgets to be a handler
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock extends Storage {
  @Override
  int count() { // <- OverrideWithoutAnnotation
    return super.count() + 1;
  }
}

abstract class Storage {
  @HandleCall
  int count() {
    return 3;
  }
}
