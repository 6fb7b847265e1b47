package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.process.Self;
import java.time.Duration;

@GenServer
class Mailer {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  record Due(String letter) {}

  private int sent;

  @HandleCast
  void post(String letter) {
    sent += letter.length();
  }

  @HandleCast
  void postLater(String letter) {
    Self.sendAfter(Self.pid(), new Due(letter), PAUSE);
  }

  @HandleInfo
  void due(Due due) {
    post(due.letter());
  }

  @HandleCall
  int sent() {
    return sent;
  }
}
