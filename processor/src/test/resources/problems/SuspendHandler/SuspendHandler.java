package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import kotlin.coroutines.Continuation;

@GenServer
class SuspendHandler {
  @HandleCall
  Object count(Continuation<? super Integer> completion) { // <- SuspendHandler
    return 0;
  }
}
