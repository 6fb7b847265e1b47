package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import java.io.IOException;

@GenServer
class CastWithException {
  @HandleCast
  void add(int value) throws IllegalStateException, IOException {} // <- CastWithException

  @HandleCast
  void sleep(int millis) throws InterruptedException {}
}
