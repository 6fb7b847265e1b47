package old;

import dev.troupe.api.ExitReason;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Sendable;
import dev.troupe.api.Terminate;
import java.util.List;

/** All of it is deprecated, in one way or another. */
@SuppressWarnings({"deprecation", "removal", "rawtypes"})
class Old {
  @Deprecated
  record Type() {}

  @Deprecated(forRemoval = true)
  @GenServer
  static class Server {
    @HandleCall
    Type type(@Sendable List raw) {
      return new Type();
    }

    @HandleInfo
    @Deprecated
    void info(Type type) {}

    @HandleContinue
    @Deprecated(forRemoval = true)
    void proceed(String text) {}

    @Terminate
    @Deprecated(forRemoval = true)
    void close(ExitReason reason) {}
  }

  @GenServer
  static class Mentions {
    @HandleCall
    Type type(List<? extends Type[]> types) {
      return new Type();
    }
  }
}
