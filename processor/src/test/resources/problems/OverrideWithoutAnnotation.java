package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class OverrideWithoutAnnotation extends OverridingBase {
  @Override
  int count() { // <- OverrideWithoutAnnotation
    return 1;
  }

  @Override
  @HandleCall
  int size() {
    return 1;
  }
}

abstract class OverridingBase {
  @HandleCall
  int count() {
    return 0;
  }

  @HandleCall
  int size() {
    return 0;
  }
}
