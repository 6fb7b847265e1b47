package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Report {
  @HandleCall(timeout = HandleCall.INFINITY)
  String yearly() {
    return "all is well";
  }
}
