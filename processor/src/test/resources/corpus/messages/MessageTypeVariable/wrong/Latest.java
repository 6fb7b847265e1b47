// A message of a type that only the compiler knows
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleInfo;
import java.util.Optional;

@GenServer
class Latest<T extends Comparable<T>> {
  private T latest;

  @HandleInfo
  void seen(T value) { // <- MessageGeneric
    latest = value;
  }

  @HandleCall
  Optional<T> latest() {
    return Optional.ofNullable(latest);
  }
}
