package dev.troupe.server;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ExitException;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.Processes;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Direct messages against all that may come between: one callback runs at a time, nothing is lost,
 * and who calls has an answer or a failure.
 */
public class DirectStress {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What the server keeps; by plain fields, as it is called by one at a time. */
  private static final class Count {
    private boolean busy;
    private boolean disturbed;
    private int handled;

    String handle(boolean crash) {
      disturbed |= busy;
      busy = true;
      handled++;
      Thread.onSpinWait();
      busy = false;
      if (crash) {
        throw new IllegalStateException("as it was asked to");
      }
      return "answered";
    }

    String seen() {
      return handled + (disturbed ? " disturbed" : " handled");
    }
  }

  sealed interface Message {}

  record CountCall(boolean direct, boolean crash) implements Message, Call<Message, String> {}

  record CountCast(boolean direct) implements Message, Cast<Message> {}

  private static final Behaviour<Count, Message> BEHAVIOUR =
      Behaviour.of(
          Count.class,
          (count, message) ->
              switch (message) {
                case CountCall call -> count.handle(call.crash());
                case CountCast _ -> count.handle(false);
              });

  /** A server that has started and does nothing. */
  private abstract static class Server {
    final ServerRef<Message> ref;

    Server() {
      this(StartOptions.defaults());
    }

    Server(StartOptions options) {
      ref = BEHAVIOUR.start(options, Count::new).withTimeout(PATIENCE);
    }

    final String call() {
      return call(new CountCall(true, false));
    }

    final String call(CountCall call) {
      try {
        return ref.call(call);
      } catch (ExitException e) {
        return e.reason().getClass().getSimpleName();
      }
    }

    /** What it has handled; then it is gone. */
    final String seen() {
      String seen = Sys.getState(ref, Count.class, Count::seen);
      ref.pid().exit(ExitReason.KILL);
      return seen;
    }
  }

  @JCStressTest
  @Outcome(id = "answered, answered, 2 handled", expect = ACCEPTABLE)
  @State
  public static class TwoDirect extends Server {
    private String one = "";
    private String other = "";

    @Actor
    public void one() {
      one = call();
    }

    @Actor
    public void other() {
      other = call();
    }

    @Arbiter
    public void all(L_Result result) {
      result.r1 = one + ", " + other + ", " + seen();
    }
  }

  @JCStressTest
  @Outcome(id = "answered, answered, 2 handled", expect = ACCEPTABLE)
  @State
  public static class DirectAndQueued extends Server {
    private String direct = "";
    private String queued = "";

    @Actor
    public void direct() {
      direct = call();
    }

    @Actor
    public void queued() {
      queued = call(new CountCall(false, false));
    }

    @Arbiter
    public void all(L_Result result) {
      result.r1 = direct + ", " + queued + ", " + seen();
    }
  }

  @JCStressTest
  @Outcome(id = "answered, 3 handled", expect = ACCEPTABLE)
  @State
  public static class DirectAndCasts extends Server {
    private String direct = "";

    @Actor
    public void calls() {
      direct = call();
    }

    @Actor
    public void casts() {
      ref.cast(new CountCast(true));
      ref.cast(new CountCast(false));
    }

    @Arbiter
    public void all(L_Result result) {
      result.r1 = direct + ", " + seen();
    }
  }

  @JCStressTest
  @Outcome(
      id = {"answered", "Killed", "NoProc"},
      expect = ACCEPTABLE)
  @State
  public static class DirectAndKill extends Server {
    @Actor
    public void calls(L_Result result) {
      result.r1 = call();
    }

    @Actor
    public void kills() {
      ref.pid().exit(ExitReason.KILL);
    }
  }

  /** What a crash leaves to do is the server's own turn, which the kill may come before. */
  @JCStressTest
  @Outcome(
      id = {"Crash", "Killed", "NoProc"},
      expect = ACCEPTABLE)
  @State
  public static class CrashAndKill extends Server {
    @Actor
    public void calls(L_Result result) {
      result.r1 = call(new CountCall(true, true));
    }

    @Actor
    public void kills() {
      ref.pid().exit(ExitReason.KILL);
    }
  }

  @JCStressTest
  @Outcome(
      id = {"answered, stopped", "Normal, stopped", "NoProc, stopped"},
      expect = ACCEPTABLE)
  @State
  public static class DirectAndStop extends Server {
    @Actor
    public void calls(LL_Result result) {
      result.r1 = call();
    }

    @Actor
    public void stops(LL_Result result) {
      ref.stop(ExitReason.NORMAL, PATIENCE);
      result.r2 = "stopped";
    }
  }

  @JCStressTest
  @Outcome(id = "answered, 1 handled", expect = ACCEPTABLE)
  @State
  public static class DirectAndSuspend extends Server {
    private String direct = "";

    @Actor
    public void calls() {
      direct = call();
    }

    @Actor
    public void suspends() {
      Sys.suspend(ref);
      Sys.resume(ref);
    }

    @Arbiter
    public void all(L_Result result) {
      result.r1 = direct + ", " + seen();
    }
  }

  /** With one place, who comes late throws out who waits; who is called directly waits nowhere. */
  @JCStressTest
  @Outcome(
      id = {
        "answered, answered, 0 lost",
        "answered, MailboxFull, 0 lost",
        "MailboxFull, answered, 0 lost",
        "MailboxFull, MailboxFull, 0 lost"
      },
      expect = ACCEPTABLE)
  @State
  public static class DirectAndOldest extends Server {
    private String direct = "";
    private String queued = "";

    public DirectAndOldest() {
      super(StartOptions.defaults().mailbox(MailboxLimit.of(1).dropOldest()));
    }

    @Actor
    public void direct() {
      direct = call();
    }

    @Actor
    public void queued() {
      queued = call(new CountCall(false, false));
    }

    @Actor
    public void casts() {
      ref.cast(new CountCast(false));
    }

    @Arbiter
    public void all(L_Result result) {
      int handled = Sys.getState(ref, Count.class, count -> count.handled);
      result.r1 = direct + ", " + queued + ", " + (3 - handled - dropped()) + " lost";
      ref.pid().exit(ExitReason.KILL);
    }

    private long dropped() {
      return Processes.info(ref.pid()).orElseThrow().bound().orElseThrow().dropped();
    }
  }
}
