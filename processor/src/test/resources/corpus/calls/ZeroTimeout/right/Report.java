package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Report {
  @HandleCall(timeout = 60_000)
  String yearly() {
    return "all is well";
  }
}
