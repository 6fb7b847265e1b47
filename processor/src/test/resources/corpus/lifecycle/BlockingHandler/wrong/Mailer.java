// A handler that sleeps
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.process.Self;
import java.time.Duration;

@GenServer
class Mailer {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private int sent;

  @HandleCast
  void post(String letter) {
    sent += letter.length();
  }

  @HandleCast
  void postLater(String letter) {
    Self.sleep(PAUSE); // <= BlockingHandler
    post(letter);
  }

  @HandleCall
  int sent() {
    return sent;
  }
}
