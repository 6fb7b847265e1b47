package dev.troupe.processor.body.leak;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.type.Mirrors;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Methods that hand their arguments to somebody who does not run in the caller's process. */
final class Receivers {
  private static final Set<String> THREADS =
      Set.of(
          "java.awt.EventQueue",
          "java.lang.Thread",
          "java.lang.Runtime",
          "java.util.Timer",
          "java.util.TimerTask",
          "javax.swing.SwingUtilities",
          "javax.swing.Timer",
          "sun.misc.Signal");

  private static final Set<String> THREAD_PACKAGES =
      Set.of("com.sun.net.httpserver", "java.net.http", "java.rmi", "javax.management");

  /** Keeps nothing of what is registered. */
  private static final String CLEANER = "java.lang.ref.Cleaner";

  private static final Set<String> PROCESS_PACKAGES =
      Set.of(
          "dev.troupe.agent",
          "dev.troupe.application",
          "dev.troupe.process",
          "dev.troupe.registry",
          "dev.troupe.server",
          "dev.troupe.supervisor",
          "dev.troupe.task");

  /** What a process does by itself. */
  private static final Set<String> OWN =
      Set.of("dev.troupe.process.Self", "dev.troupe.process.Deadline", "dev.troupe.process.Match");

  private static final Set<String> SENDS =
      Set.of("send", "sendPriority", "sendAfter", "reply", "fail");

  private final Compilation compilation;

  Receivers(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Who gets the arguments of a method, if that is somebody else for certain. */
  Optional<Receiver> of(ExecutableElement method) {
    TypeElement owner = MoreElements.asType(Mirrors.ownerOf(method));
    String home = Mirrors.packageOf(owner).getQualifiedName().toString();
    if (home.equals("dev.troupe.api") || OWN.contains(owner.getQualifiedName().toString())) {
      return Optional.of(Receiver.PROCESS)
          .filter(_ -> SENDS.contains(method.getSimpleName().toString()));
    }
    if (PROCESS_PACKAGES.contains(home) || compilation.servers().serverOf(owner).isPresent()) {
      return Optional.of(Receiver.PROCESS);
    }
    return Optional.of(Receiver.THREAD)
        .filter(_ -> isOfThreads(owner, home) || isAsynchronous(method, owner));
  }

  private boolean isOfThreads(TypeElement owner, String home) {
    return THREADS.contains(Mirrors.outermost(owner).getQualifiedName().toString())
        || THREAD_PACKAGES.contains(home)
        || (home.equals("java.util.concurrent") && !is(owner, Collection.class, Map.class))
        || (home.equals("java.nio.channels")
            && owner.getSimpleName().toString().startsWith("Asynchronous"))
        || is(owner, Thread.class, Executor.class, CompletionStage.class, Flow.Publisher.class);
  }

  /** Whether a method of a library has an executor for its functions, or a name that says so. */
  private boolean isAsynchronous(ExecutableElement method, TypeElement owner) {
    if (compilation.isSource(owner)) {
      return false;
    }
    String name = method.getSimpleName().toString();
    return name.startsWith("schedule")
        || name.equals("submit")
        || name.endsWith("Async")
        || method.getParameters().stream()
            .anyMatch(each -> compilation.mirrors().isSubtype(each.asType(), Executor.class));
  }

  /** Whether a constructor makes a thread. */
  boolean isThread(ExecutableElement constructor) {
    return is(MoreElements.asType(Mirrors.ownerOf(constructor)), Thread.class);
  }

  private boolean is(TypeElement owner, Class<?>... types) {
    return Stream.of(types).anyMatch(type -> compilation.mirrors().isSubtype(owner.asType(), type));
  }

  /** Whether a method puts its arguments into the collection that it is invoked on. */
  boolean keeps(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return is(MoreElements.asType(Mirrors.ownerOf(method)), Collection.class, Map.class)
        && (name.equals("set")
            || Stream.of("add", "put", "offer", "push").anyMatch(name::startsWith));
  }

  /** Whether a method is called as one by which somebody makes himself known. */
  static boolean enlists(ExecutableElement method) {
    if (MoreElements.asType(Mirrors.ownerOf(method)).getQualifiedName().contentEquals(CLEANER)) {
      return false;
    }
    String name = method.getSimpleName().toString();
    return name.startsWith("register")
        || name.startsWith("subscribe")
        || ((name.startsWith("add") || name.startsWith("set")) && name.endsWith("Listener"));
  }
}
