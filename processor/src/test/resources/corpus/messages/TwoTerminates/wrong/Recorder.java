// Two last words
package shop;

import dev.troupe.api.ExitReason;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Terminate;
import dev.troupe.process.Self;

@GenServer
class Recorder {
  Recorder() {
    Self.trapExits(true);
  }

  @HandleCall
  int count() {
    return 3;
  }

  @Terminate
  void close() {}

  @Terminate // <- TwoTerminates
  void log(ExitReason reason) {}
}
