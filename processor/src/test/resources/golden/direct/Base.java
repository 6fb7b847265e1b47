package direct;

import dev.troupe.api.HandleCall;

abstract class Base {
  @HandleCall
  final boolean inherited() {
    return true;
  }
}
