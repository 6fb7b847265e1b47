package dev.troupe.server;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.troupe.api.ExitReason;
import dev.troupe.api.From;
import dev.troupe.process.ExitException;
import dev.troupe.process.Processes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Servers that are killed while somebody starts, calls or stops them: nobody hangs. */
public class ServerStress {
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  sealed interface Message {}

  record AskCall(boolean later) implements Message, Call<Message, String> {}

  private static final Behaviour<Object, Message> BEHAVIOUR =
      Behaviour.of(Object.class, (_, message) -> handle((AskCall) message));

  private static String handle(AskCall call) {
    if (call.later()) {
      From<String> from = CurrentCall.from(call);
      from.reply("answer");
    }
    return "answer";
  }

  private static ServerRef<Message> start(StartOptions options) {
    return BEHAVIOUR.start(options, Object::new).withTimeout(PATIENCE);
  }

  private static String outcomeOf(Runnable action, String success) {
    try {
      action.run();
      return success;
    } catch (ExitException e) {
      return e.reason().toString();
    }
  }

  private static void call(ServerRef<Message> server, boolean later) {
    String answer = server.call(new AskCall(later));
    if (!answer.equals("answer")) {
      throw new AssertionError(answer);
    }
  }

  @JCStressTest
  @Outcome(
      id = {"started", "Killed"},
      expect = ACCEPTABLE)
  @State
  public static class StartAndKill {
    private final String name = "stress " + NUMBERS.incrementAndGet();

    @Actor
    public void starts(L_Result result) {
      StartOptions options = StartOptions.named(name).timeout(PATIENCE);
      result.r1 = outcomeOf(() -> start(options).pid().exit(ExitReason.KILL), "started");
    }

    @Actor
    public void kills() {
      Processes.whereis(name).ifPresent(pid -> pid.exit(ExitReason.KILL));
    }
  }

  @JCStressTest
  @Outcome(
      id = {"answered", "Killed", "NoProc"},
      expect = ACCEPTABLE)
  @State
  public static class CallAndKill {
    private final ServerRef<Message> server = start(StartOptions.defaults());

    @Actor
    public void calls(L_Result result) {
      result.r1 = outcomeOf(() -> call(server, false), "answered");
    }

    @Actor
    public void kills() {
      server.pid().exit(ExitReason.KILL);
    }
  }

  @JCStressTest
  @Outcome(
      id = {"answered", "Shutdown", "NoProc"},
      expect = ACCEPTABLE)
  @State
  public static class DeferredCallAndExit {
    private final ServerRef<Message> server = start(StartOptions.defaults());

    @Actor
    public void calls(L_Result result) {
      result.r1 = outcomeOf(() -> call(server, true), "answered");
    }

    @Actor
    public void ends() {
      server.pid().exit(ExitReason.SHUTDOWN);
    }
  }

  @JCStressTest
  @Outcome(
      id = {"stopped", "Killed", "NoProc"},
      expect = ACCEPTABLE)
  @State
  public static class StopAndKill {
    private final ServerRef<Message> server = start(StartOptions.defaults());

    @Actor
    public void stops(L_Result result) {
      result.r1 = outcomeOf(() -> server.stop(ExitReason.NORMAL, PATIENCE), "stopped");
    }

    @Actor
    public void kills() {
      server.pid().exit(ExitReason.KILL);
    }
  }
}
