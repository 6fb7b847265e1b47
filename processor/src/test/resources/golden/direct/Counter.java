package direct;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Vouched;

/** Every handler is direct, save those that say otherwise. */
@GenServer(direct = true)
class Counter extends Base {
  private long count;

  @HandleCall(skipExpired = true)
  long add(long direct) {
    count += direct;
    return count;
  }

  @HandleCall
  @Vouched("printing to memory")
  String print() {
    return String.valueOf(count);
  }

  @HandleCast
  void reset() {
    count = 0;
  }

  @HandleCall(direct = false)
  void later(From<Long> from) {
    from.reply(count);
  }

  @HandleCast(direct = false)
  void queued() {}

  @HandleInfo
  void tick(String tick) {}
}
