// An interface as a server
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer // <- WrongKind
interface Counter {
  @HandleCall
  int count();
}
