package lib;

import dev.troupe.api.HandleCall;

public abstract class Base {
  private int calls;

  protected Base() {}

  @HandleCall
  public int calls() {
    return calls++;
  }
}
