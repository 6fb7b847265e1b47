package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.process.Processes;

@GenServer
class Shop {
  @HandleCall
  void price(String item, From<Integer> from) {
    Processes.spawnLink(() -> from.reply(looked(item)));
  }

  private static int looked(String item) {
    return item.length();
  }
}
