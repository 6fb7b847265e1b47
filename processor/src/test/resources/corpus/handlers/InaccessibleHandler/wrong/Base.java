// An inherited handler that the client's package cannot see
package lib;

import dev.troupe.api.HandleCall;

public abstract class Base {
  private int calls;

  protected Base() {}

  @HandleCall
  protected int calls() { // <- InaccessibleHandler
    return calls++;
  }
}
