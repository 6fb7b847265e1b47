package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

@GenServer
class Orders {
  private final Deque<String> orders = new ArrayDeque<>();

  @HandleCall
  Optional<String> next() {
    return Optional.ofNullable(orders.poll());
  }
}
