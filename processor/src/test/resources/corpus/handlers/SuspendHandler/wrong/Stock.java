// A suspend function of Kotlin, as Java sees it
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import kotlin.coroutines.Continuation;

@GenServer
class Stock {
  @HandleCall
  Object count(Continuation<? super Integer> completion) { // <- SuspendHandler
    return 3;
  }
}
