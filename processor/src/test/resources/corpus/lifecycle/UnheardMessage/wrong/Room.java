// A monitor that nobody listens to
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;

@GenServer
class Room {
  private int members;

  @HandleCast
  void join(Pid member) {
    members++;
    Self.monitor(member); // <= UnheardMessage
  }

  @HandleCall
  int count() {
    return members;
  }
}
