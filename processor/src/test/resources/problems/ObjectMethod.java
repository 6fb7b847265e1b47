package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Sendable;

@GenServer
class ObjectMethod {
  @Override
  @HandleCall
  public String toString() { // <- ObjectMethod
    return "";
  }

  @Override
  @HandleCall
  public boolean equals(@Sendable Object other) { // <- ObjectMethod
    return this == other;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @HandleCall
  void notify(From<String> from) {} // <- ObjectMethod

  @HandleCast
  void wait(String text) {}
}
