package fakes;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
class Hidden {
  /** Its types have the names of what the client has. */
  @GenServer(fake = true, clientName = "Fakes")
  static class Server {
    @HandleCall
    public @Nullable String message(@Nullable Fake fake, MessageAnswer server) {
      return null;
    }

    @HandleCall
    long lineCall() {
      return 0;
    }

    @HandleCast
    void client(List messages) {}
  }

  record Fake() {}

  record MessageAnswer() {}

  record List() {}

  /** Nobody can say anything to it. */
  @GenServer(fake = true)
  static class Silent {
    @HandleInfo
    void tick(String tick) {}
  }
}
