// A generic record with something mutable in it
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Notes {
  record Dated<T>(long day, T what) {}

  private final StringBuilder text = new StringBuilder();

  @HandleCall
  Dated<StringBuilder> text() { // <- NotSendable
    return new Dated<>(1, text);
  }
}
