package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Mailer {
  private final List<String> letters = new ArrayList<>();

  @HandleCast
  void send(String letter) {
    letters.add(letter);
  }
}
