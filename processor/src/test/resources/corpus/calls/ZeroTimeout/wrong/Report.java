// A timeout of 0, for none
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Report {
  @HandleCall(timeout = 0) // <- ZeroTimeout
  String yearly() {
    return "all is well";
  }
}
