package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer(clientName = "my.Counter") // <- InvalidClientName
class InvalidClientName {
  @HandleCall
  int count() {
    return 0;
  }

  @GenServer(clientName = "record") // <- InvalidClientName
  static class Nested {
    @HandleCall
    int count() {
      return 0;
    }
  }
}
