package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@GenServer
class Diary {
  private final List<Instant> days = new ArrayList<>();

  @HandleCall
  void note(Instant day) {
    days.add(day);
  }
}
