// A class that has the name of the client
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer // <- ClientNameTaken
class Stock {
  @HandleCall
  int count() {
    return 3;
  }
}

class StockClient {}
