package shop;

import dev.troupe.api.GenServer;

@GenServer
class Trimmed extends Cache {
  @Override
  String load(String key) {
    return key.strip();
  }
}
