package cycle.ping;

import cycle.pong.PongClient;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.List;

/** Mentions a client that mentions this one's. */
@GenServer
public class Ping {
  private PongClient pong;

  @HandleCast
  void pong(PongClient pong) {
    this.pong = pong;
  }

  @HandleCall
  List<PongClient> pongs(List<? extends PingClient> pings) {
    return List.of(pong);
  }
}
