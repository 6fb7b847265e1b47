package inherited;

import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

public interface Counting {
  /** Hides another. */
  record Call() {}

  @HandleCall
  int count();

  @HandleCall
  default boolean isEmpty() {
    return count() == 0;
  }

  @HandleCast
  default void touch() {}
}
