package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.ArrayDeque;
import java.util.Deque;

@GenServer
class Stock {
  private final Deque<From<String>> wanted = new ArrayDeque<>();

  @HandleCall
  void take(From<String> from) {
    wanted.add(from);
  }

  @HandleCast
  void put(String item) {
    while (!wanted.isEmpty()) {
      wanted.remove().reply(item);
    }
  }
}
