package shop;

import dev.troupe.api.GenServer;

@SuppressWarnings("troupe:NoHandlers")
@GenServer
class Stock {
  int count() {
    return 3;
  }
}
