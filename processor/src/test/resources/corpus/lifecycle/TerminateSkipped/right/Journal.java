package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Terminate;
import dev.troupe.process.Self;

@GenServer
class Journal {
  private final StringBuilder lines = new StringBuilder();

  Journal() {
    Self.trapExits(true);
  }

  @HandleCast
  void write(String line) {
    lines.append(line);
  }

  @Terminate
  void save() {
    System.out.println(lines);
  }
}
