// A handler in a class that is no server
package shop;

import dev.troupe.api.HandleCall;

class Stock {
  @HandleCall // <- StrayHandler
  int count() {
    return 3;
  }
}
