package dev.troupe.testing;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Monitored;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import java.lang.reflect.Method;
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
    ExitReason reason = Mail.down(process.monitor());
    descendants(process.process()).forEach(pid -> pid.exit(ExitReason.KILL));
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
    if (!reason.equals(ExitReason.NORMAL)) {
      throw new AssertionError("the test's process ended with " + reason);
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
