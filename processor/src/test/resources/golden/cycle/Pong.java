package cycle.pong;

import cycle.ping.*;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

/** Imports on demand. */
@GenServer
public class Pong {
  @HandleCast
  void ping(PingClient ping, cycle.ping.PingClient[] others) {}
}
