package bank;

import dev.troupe.api.From;

interface Queue {
  void next(From<Integer> caller);
}
