package inherited;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Words extends Base<String> implements Counting, Partly, Comparable<Words> {
  @HandleCall
  String longest(int atLeast) {
    return "";
  }

  @Override
  @HandleCall
  public int count() {
    return items.size();
  }

  @Override
  @HandleCall(timeout = 1_000)
  String last() {
    return items.getLast();
  }

  @Override
  @HandleCall
  int overridden() {
    return 2;
  }

  @Override
  public void noHandler() {}

  @Override
  public int compareTo(Words other) {
    return 0;
  }
}
