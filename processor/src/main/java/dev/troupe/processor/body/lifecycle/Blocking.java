package dev.troupe.processor.body.lifecycle;

import dev.troupe.processor.body.reach.Step;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.Server;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.validate.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Handlers that sleep, and that wait without saying how long. */
final class Blocking {
  private static final String BY_TIMER = "Have a message come later: Self.sendAfter.";
  private static final String BY_TASK =
      "Give it a timeout, or let a task wait and send what comes of it.";

  private static final Set<String> SLEEPS =
      Set.of(Methods.SELF, "java.lang.Thread", "java.util.concurrent.TimeUnit");

  /** Methods that wait for ever when they are not told for how long, by their classes. */
  private static final Map<Class<?>, Set<String>> ENDLESS =
      Map.of(
          BlockingQueue.class, Set.of("take"),
          CountDownLatch.class, Set.of("await"),
          CyclicBarrier.class, Set.of("await"),
          Future.class, Set.of("get", "join"),
          Object.class, Set.of("wait"),
          Process.class, Set.of("waitFor"),
          Semaphore.class, Set.of("acquire"),
          Thread.class, Set.of("join"));

  /** Methods that wait for as long as callers do when they are not told for how long. */
  private static final Set<String> AWAITS = Set.of("await", "awaitMany");

  private final Compilation compilation;

  Blocking(Compilation compilation) {
    this.compilation = compilation;
  }

  void check(Server server, HandlerMethod handler, List<Step> steps) {
    for (Step step : steps) {
      ExecutableElement method = step.method();
      if (sleeps(method)) {
        report(server, handler, step, "", BY_TIMER);
      } else if (isOf(method, Methods.TASK, AWAITS) && isWithoutTimeout(method)) {
        report(server, handler, step, " for as long as callers wait", BY_TASK);
      } else if (isEndless(method) && isWithoutTimeout(method)) {
        report(server, handler, step, " for ever if nothing comes", BY_TASK);
      }
    }
  }

  private static boolean sleeps(ExecutableElement method) {
    return SLEEPS.stream().anyMatch(type -> Methods.is(method, type, "sleep"));
  }

  private static boolean isOf(ExecutableElement method, String type, Set<String> names) {
    return names.stream().anyMatch(name -> Methods.is(method, type, name));
  }

  private boolean isEndless(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return Methods.is(method, Methods.SELF, "receive")
        || ENDLESS.entrySet().stream()
            .anyMatch(entry ->
                entry.getValue().contains(name)
                    && compilation
                        .mirrors()
                        .isSubtype(Mirrors.ownerOf(method).asType(), entry.getKey()));
  }

  private static boolean isWithoutTimeout(ExecutableElement method) {
    return Mirrors.parameterTypes(method).stream()
        .map(Prose::erased)
        .noneMatch(type -> type.equals("Duration") || type.equals("long"));
  }

  private void report(Server server, HandlerMethod handler, Step step, String how, String mend) {
    TypeElement owner = (TypeElement) Mirrors.ownerOf(step.method());
    compilation
        .reporter()
        .report(
            Problem.BLOCKING_HANDLER,
            step.where(),
            owner.getSimpleName() + "." + Prose.method(step.method()),
            server.name(handler),
            how,
            mend);
  }
}
