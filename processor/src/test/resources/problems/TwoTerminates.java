package problems;

import dev.troupe.api.ExitReason;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Terminate;

@GenServer
class TwoTerminates {
  @HandleInfo
  void tick(String tick) {}

  @Terminate
  void close() {}

  @Terminate // <- TwoTerminates
  void close(ExitReason reason) {}
}
