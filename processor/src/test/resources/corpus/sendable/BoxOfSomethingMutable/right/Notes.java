package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Notes {
  record Dated<T>(long day, T what) {}

  private final StringBuilder text = new StringBuilder();

  @HandleCall
  Dated<String> text() {
    return new Dated<>(1, text.toString());
  }
}
