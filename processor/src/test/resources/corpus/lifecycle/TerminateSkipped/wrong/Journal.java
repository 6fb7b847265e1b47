// A child that would clean up, and is killed before it can
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Terminate;

@GenServer
class Journal {
  private final StringBuilder lines = new StringBuilder();

  @HandleCast
  void write(String line) {
    lines.append(line);
  }

  @Terminate
  void save() { // <= TerminateSkipped
    System.out.println(lines);
  }
}
