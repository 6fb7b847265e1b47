package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.Terminate;

@GenServer // <- NoHandlers
class NoHandlers {
  int count() {
    return 0;
  }

  @Terminate
  void close() {}

  @GenServer
  @SuppressWarnings("troupe:NoHandlers")
  static class OnPurpose {}
}
