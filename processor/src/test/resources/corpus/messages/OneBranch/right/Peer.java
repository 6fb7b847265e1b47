package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class Peer {
  sealed interface Message {}

  sealed interface Request extends Message {}

  record Read(String key) implements Request {}

  record Write(String key, String value) implements Request {}

  record Failed(String why) implements Message {}

  private int requests;
  private int failures;

  @HandleInfo
  void request(Request request) {
    requests++;
  }

  @HandleInfo
  void failed(Failed failed) {
    failures++;
  }
}
