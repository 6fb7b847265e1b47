package dev.troupe.testing;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Match;
import dev.troupe.process.Monitored;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.function.Executable;

/** Runs each test in a process of its own, and then ends all that the test has started. */
public final class InProcess implements InvocationInterceptor {
  /** Longer than a test waits for what does not come: it is the test that shall say so. */
  private static final Duration LIMIT = Mail.LONG.multipliedBy(2);

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    run(invocation::proceed);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    run(invocation::proceed);
  }

  private static void run(Executable test) throws Throwable {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Monitored<Pid> process = Processes.spawnMonitor(() -> failure.set(failureOf(test)));
    Optional<Down> down = Self.receive(message -> ofTest(process, message), LIMIT);
    process.process().exit(ExitReason.KILL);
    descendants(process.process()).forEach(pid -> pid.exit(ExitReason.KILL));
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
    if (down.isEmpty() || !down.get().reason().equals(ExitReason.NORMAL)) {
      throw new AssertionError("the test's process has not ended in order: " + down);
    }
  }

  private static @Nullable Throwable failureOf(Executable test) {
    try {
      test.execute();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  private static Match<Down> ofTest(Monitored<Pid> process, Object message) {
    return message instanceof Down down && down.ref() == process.monitor()
        ? Match.take(down)
        : Match.skip();
  }

  /** The live processes that one has started, or one of those, and so on. */
  public static List<Pid> descendants(Pid ancestor) {
    return Processes.list().stream()
        .map(Processes::info)
        .flatMap(Optional::stream)
        .filter(info -> info.ancestors().contains(ancestor))
        .map(ProcessInfo::pid)
        .toList();
  }
}
