package shop;

import dev.troupe.api.HandleCall;

abstract class Cache {
  @HandleCall
  String get(String key) {
    return load(key);
  }

  abstract String load(String key);
}
