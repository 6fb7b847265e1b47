package problems;

import dev.troupe.api.Down; import dev.troupe.api.Sendable;
import dev.troupe.api.Exit;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Pid;
import dev.troupe.api.Terminate;
import dev.troupe.api.Timeout;
import dev.troupe.process.Self;
import java.time.Duration;

class UnheardMessage {
  record Tick(int number) {}

  record Tock() {}

  @GenServer
  static class Deaf {
    Deaf(UnheardMessage_HearingClient other) {
      Self.trapExits(true); // <= UnheardMessage
      other.ref().monitor(); // <= UnheardMessage
      Self.continueWith("more"); // <= UnheardMessage
    }

    @HandleCast
    void watch(Pid pid) {
      Self.monitor(pid); // <= UnheardMessage
      tick();
    }

    private static void tick() {
      Self.sendAfter(Self.pid(), new Tick(1), Duration.ofSeconds(1)); // <= UnheardMessage
      Self.idleTimeout(Duration.ofSeconds(1)); // <= UnheardMessage
      Self.idleTimeout(Duration.ofSeconds(1), new Tick(2)); // <= UnheardMessage
    }

    @HandleInfo
    @SuppressWarnings("troupe:UnheardMessage")
    void tock(Tock tock) {
      Self.sendAfter(Self.pid(), new Tick(1), Duration.ofSeconds(1));
    }
  }

  // what is fine

  @GenServer
  static class Hearing {
    Hearing(Pid other) {
      Self.trapExits(true);
      Self.monitor(other);
      Self.continueWith("more");
      Self.sendAfter(Self.pid(), new Tick(1), Duration.ofSeconds(1));
      Self.sendAfter(other, 1, Duration.ofSeconds(1));
      Self.idleTimeout(Duration.ofSeconds(1));
    }

    @HandleInfo
    void down(Down down) {}

    @HandleInfo
    void exit(Exit exit) {}

    @HandleInfo
    void tick(@Sendable Record tick) {}

    @HandleInfo
    void timeout(Timeout timeout) {}

    @HandleContinue
    void more(String more) {}
  }

  @GenServer
  static class Counting {
    Counting() {
      Self.continueWith(1); // <= UnheardMessage
    }

    @HandleCall
    int count() {
      return 1;
    }
  }

  @GenServer
  static class CleaningUp {
    CleaningUp() {
      Self.trapExits(true);
    }

    @HandleCall
    void wait(Pid pid) {
      Self.monitor(pid);
      Self.receive(Down.class, Duration.ofSeconds(1));
    }

    @Terminate
    void close() {
      Self.trapExits(false);
    }
  }
}
