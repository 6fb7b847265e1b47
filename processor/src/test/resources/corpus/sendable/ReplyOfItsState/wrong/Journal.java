// A reply that is the server's own state
package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.TreeMap;

@GenServer
class Journal {
  private final TreeMap<String, Integer> pages = new TreeMap<>();

  @HandleCall
  void pages(From<TreeMap<String, Integer>> from) { // <- NotSendable
    from.reply(pages);
  }
}
