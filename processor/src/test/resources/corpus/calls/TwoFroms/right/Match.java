package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Match {
  private final List<From<String>> players = new ArrayList<>();

  @HandleCall
  void play(From<String> player) {
    players.add(player);
  }

  @HandleCast
  void resign() {
    players.forEach(player -> player.reply("over"));
  }
}
