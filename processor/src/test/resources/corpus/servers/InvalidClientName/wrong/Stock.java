// A client name with a package
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer(clientName = "shop.StockApi") // <- InvalidClientName
class Stock {
  @HandleCall
  int count() {
    return 3;
  }
}
