// A handler that would hide the client's way to find it
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Guests {
  private final List<String> names = new ArrayList<>();

  @HandleCast
  void named(String guest) { // <- ClientMethodTaken
    names.add(guest);
  }
}
