// A handler that mentions a type that does not exist
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock { // <- UnresolvedType
  @HandleCall
  int count(Itm item) { // <- javac
    return 3;
  }

  record Item(String name) {}
}
