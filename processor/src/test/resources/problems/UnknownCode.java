package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@SuppressWarnings("troupe:nonsense") // <- UnknownCode
class UnknownCode {
  @SuppressWarnings({"unused", "troupe:NoHandler"}) // <- UnknownCode
  @GenServer
  static class Server {
    @SuppressWarnings("troupe:") // <- UnknownCode
    @HandleCall
    int count() {
      return 0;
    }

    @SuppressWarnings("troupe:ZeroTimeout")
    @HandleCall(timeout = 0)
    int zero() {
      return 0;
    }
  }
}
