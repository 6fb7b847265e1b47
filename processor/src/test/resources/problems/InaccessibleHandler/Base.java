package problems.base;

import dev.troupe.api.HandleCall;

public abstract class Base {
  @HandleCall
  protected int first() { // <- InaccessibleHandler
    return 0;
  }

  @HandleCall
  int second() { // <- InaccessibleHandler
    return 0;
  }
}
