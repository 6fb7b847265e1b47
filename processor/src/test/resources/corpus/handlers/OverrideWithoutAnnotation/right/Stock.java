package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock extends Storage {
  @Override
  @HandleCall
  int count() {
    return super.count() + 1;
  }
}

abstract class Storage {
  @HandleCall
  int count() {
    return 3;
  }
}
