// An answer of another type than the call promises
package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Orders {
  private final List<From<Integer>> waiting = new ArrayList<>();

  @HandleCall
  void next(From<Integer> cook) {
    waiting.add(cook);
  }

  @HandleCast
  void add(int table) {
    waiting.removeFirst().reply("table " + table); // <- javac
  }
}
