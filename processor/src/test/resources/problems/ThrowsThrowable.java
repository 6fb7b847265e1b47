package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleInfo;

@GenServer
class ThrowsThrowable {
  @HandleCall
  int count() throws Throwable { // <- ThrowsThrowable
    return 0;
  }

  @HandleCall
  <E extends Throwable> void generic(E failure) throws E {} // <- ThrowsThrowable

  @HandleInfo
  void tick(String tick) throws Throwable {} // <- ThrowsThrowable
}
