// A timeout of -1, for none
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Report {
  @HandleCall(timeout = -1) // <- NegativeTimeout
  String yearly() {
    return "all is well";
  }
}
