package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;
import java.util.List;
import java.util.Map;

@GenServer
class MessageGeneric<T extends CharSequence> {
  @HandleInfo
  void list(List<String> list) {} // <- MessageGeneric

  @HandleInfo
  void map(Map<String, ?>[] maps) {} // <- MessageGeneric

  @HandleInfo
  void own(T own) {} // <- MessageGeneric

  @HandleInfo
  void fine(Map<?, ?> map) {}
}
