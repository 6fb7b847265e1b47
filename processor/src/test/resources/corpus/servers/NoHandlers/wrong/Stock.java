// A server that handles nothing
package shop;

import dev.troupe.api.GenServer;

@GenServer // <- NoHandlers
class Stock {
  int count() {
    return 3;
  }
}
