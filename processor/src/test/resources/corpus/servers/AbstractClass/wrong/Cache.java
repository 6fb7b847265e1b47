// An abstract class as a server
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
abstract class Cache { // <- AbstractClass
  @HandleCall
  String get(String key) {
    return load(key);
  }

  abstract String load(String key);
}
