package clock;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Terminate;

/** A record, which nobody can say anything to. */
@GenServer
public record Clock(String label) {
  sealed interface Tick permits Fast, Slow {}

  record Fast() implements Tick {}

  record Slow() implements Tick {}

  @HandleInfo
  void other(Object message) {}

  @HandleInfo
  void tick(Tick tick) {}

  @HandleInfo
  void slow(Slow slow) {}

  @HandleInfo
  void down(Down down) throws InterruptedException {}

  @HandleInfo
  void exit(Exit message) {}

  @HandleContinue
  void wind(Integer turns) {}

  @HandleContinue
  void all(Object server) {}

  @Terminate
  void stop(ExitReason reason) {}
}
