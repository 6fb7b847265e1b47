// A message whose type arguments nobody can check
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;
import java.util.List;

@GenServer
class Stock {
  private int items;

  @HandleInfo
  void delivered(List<String> items) { // <- MessageGeneric
    this.items += items.size();
  }
}
