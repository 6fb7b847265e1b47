package hostile;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Sendable;
import java.util.List;

/** Names that the generated code has a use for itself. */
@GenServer
class Hostile {
  @HandleCall
  java.lang.@Sendable Object dispatch(java.lang.String server, java.lang.String message) {
    return server + message;
  }

  @HandleCall
  int info(int ref, int call, int init, int options) {
    return ref;
  }

  @HandleCall
  void later(int call, int server, From<Long> from) {}

  @HandleCast
  void reserved(int wait, long timeoutMillis, boolean skipExpired, int hashCode, int[] clone) {}

  @HandleCall
  Object list(Override override, Record record, Message message, List<Call> call) {
    return new Object();
  }

  @HandleCast
  void start() {}

  @HandleCast
  void named(int name) {}

  @HandleCast
  void add(int value) {}

  @HandleCast
  void add(long value) {}

  @HandleCast
  void addInt() {}

  @HandleCast
  <Behaviour, Long> void generic(Behaviour behaviour, Long number) {}

  @HandleInfo
  void string(java.lang.String message) {}

  @HandleInfo
  void integer(Integer server) {}
}
