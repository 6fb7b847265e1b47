package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Pid;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Stocks {
  private final List<Pid> all = new ArrayList<>();

  @HandleCast
  void add(Pid stock) {
    all.add(stock);
  }
}
