package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.Optional;

@GenServer
class Latest<T extends Comparable<T>> {
  private T latest;

  @HandleCast
  void seen(T value) {
    latest = value;
  }

  @HandleCall
  Optional<T> latest() {
    return Optional.ofNullable(latest);
  }
}
