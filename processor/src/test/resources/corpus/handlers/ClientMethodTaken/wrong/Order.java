// A handler with the name of what every client has
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Order {
  @HandleCall
  String ref() { // <- ClientMethodTaken
    return "A-17";
  }
}
