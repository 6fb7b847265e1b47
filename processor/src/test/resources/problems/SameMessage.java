package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import java.util.Set;

@GenServer
class SameMessage {
  @HandleInfo
  void tick(Set<?> tick) {}

  @SuppressWarnings("rawtypes")
  @HandleInfo
  void tock(Set tock) {} // <- SameMessage

  @HandleContinue
  void go(Set<?> set) {}
}
