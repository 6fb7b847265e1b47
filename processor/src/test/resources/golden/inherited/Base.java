package inherited;

import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Terminate;
import java.util.ArrayDeque;
import java.util.Deque;

/** Declares handlers for whatever extends it. */
abstract class Base<E> {
  final Deque<E> items = new ArrayDeque<>();

  @HandleCall
  protected E first() {
    return items.getFirst();
  }

  @HandleCall
  abstract E last();

  @HandleCall
  int overridden() {
    return 1;
  }

  @HandleCall
  <T extends E> T choose(T one, E other) {
    return one;
  }

  @HandleInfo
  void add(E message) {}

  @Terminate
  void end() {}

  void noHandler() {}
}
