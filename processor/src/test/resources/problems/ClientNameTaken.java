package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

class ClientNameTaken {
  @GenServer(clientName = "Taken") // <- ClientNameTaken
  static class Counter {
    @HandleCall
    int count() {
      return 0;
    }
  }

  @GenServer(clientName = "Shared") // <- ClientNameTaken
  static class One {
    @HandleCall
    int count() {
      return 0;
    }
  }

  @GenServer(clientName = "Shared") // <- ClientNameTaken
  static class Two {
    @HandleCall
    int count() {
      return 0;
    }
  }
}

class Taken {}
