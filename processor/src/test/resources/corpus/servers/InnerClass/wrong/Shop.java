// A server that needs an instance of the class around it
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class Shop {
  @GenServer
  class Stock { // <- InnerClass
    @HandleCall
    int count() {
      return 3;
    }
  }
}
