package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Stock {
  private final List<String> items = new ArrayList<>();

  @HandleCall
  List<String> items() {
    return items;
  }
}
