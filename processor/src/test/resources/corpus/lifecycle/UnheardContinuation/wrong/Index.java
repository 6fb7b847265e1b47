// A server that goes on, and does not know how
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.process.Self;

@GenServer
class Index {
  private int size;

  Index() {
    Self.continueWith("load"); // <= UnheardMessage
  }

  @HandleCall
  int size() {
    return size;
  }
}
