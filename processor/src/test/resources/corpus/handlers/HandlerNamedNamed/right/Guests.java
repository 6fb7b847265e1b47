package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Guests {
  private final List<String> names = new ArrayList<>();

  @HandleCast
  void add(String guest) {
    names.add(guest);
  }
}
