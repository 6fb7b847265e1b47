package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.task.Task;
import java.util.ArrayList;
import java.util.List;

@GenServer
class UnusedFrom {
  private final List<From<Integer>> waiting = new ArrayList<>();
  private int count;

  @HandleCall
  void forgets(
      int more,
      From<Integer> from) { // <= UnusedFrom
    count += more;
  }

  @HandleCall
  @SuppressWarnings("troupe:UnusedFrom")
  void onPurpose(From<Integer> from) {}

  @HandleCall
  void onPurposeToo(@SuppressWarnings("troupe:UnusedFrom") From<Integer> from) {}

  // what is fine

  @HandleCall
  void keeps(From<Integer> from) {
    waiting.add(from);
  }

  @HandleCall
  void answersLater(From<Integer> from) {
    int now = count;
    Task.asyncRun(() -> from.reply(now));
  }

  @HandleCast
  void handedOn(From<Integer> from) {
    waiting.forEach(each -> each.reply(count));
  }
}
