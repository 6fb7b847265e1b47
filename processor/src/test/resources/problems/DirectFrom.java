package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

class DirectFrom {
  @GenServer(direct = true)
  static class All {
    @HandleCall
    void next(From<Integer> from) {} // <- DirectFrom

    @HandleCall(direct = false)
    void later(From<Integer> from) {}

    @HandleCast
    void handedOn(From<Integer> from) {
      from.reply(1);
    }
  }

  @GenServer
  static class One {
    @HandleCall(direct = true)
    void first(From<Integer> from) {} // <- DirectFrom
  }
}
