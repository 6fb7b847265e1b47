package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Sendable;
import java.util.function.Supplier;

@GenServer
class ClientMethodTaken {
  @HandleCall
  int ref() { // <- ClientMethodTaken
    return 0;
  }

  @HandleCast
  void start(@Sendable Supplier<String> init) {} // <- ClientMethodTaken

  @HandleCast
  void named(String name) {} // <- ClientMethodTaken

  @HandleCast
  void start(String name) {}

  @HandleCast
  void ref(int number) {}
}
