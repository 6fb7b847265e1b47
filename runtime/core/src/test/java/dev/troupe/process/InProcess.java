package dev.troupe.process;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.function.Executable;

/** Runs each test in a process of its own, and then ends all that the test has started. */
final class InProcess implements InvocationInterceptor {
  private static final Duration LIMIT = Duration.ofSeconds(40);

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
    endAll(process.process());
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

  private static void endAll(Pid test) {
    test.exit(ExitReason.KILL);
    Processes.list().stream()
        .filter(pid -> Processes.info(pid).stream().anyMatch(i -> i.ancestors().contains(test)))
        .forEach(pid -> pid.exit(ExitReason.KILL));
  }
}
