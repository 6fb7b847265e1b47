package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.process.ExitException;
import dev.troupe.process.Monitored;
import dev.troupe.process.Self;
import dev.troupe.process.StopRequestedException;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.LocalProcess;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How a server comes to life: name, link and monitor first, then its constructor, then the caller.
 */
final class Starting {
  private Starting() {}

  static <S, M> ServerRef<M> start(
      Behaviour<S, M> behaviour, StartOptions options, Supplier<? extends S> init) {
    ServerProcess<S, M> child = create(behaviour, options, init, false);
    run(child, options, init);
    return new ProcessRef<>(child);
  }

  static <S, M> ServerRef<M> startLink(
      Behaviour<S, M> behaviour, StartOptions options, Supplier<? extends S> init) {
    ServerProcess<S, M> child = create(behaviour, options, init, true);
    run(child, options, init);
    return new ProcessRef<>(child);
  }

  static <S, M> Monitored<ServerRef<M>> startMonitor(
      Behaviour<S, M> behaviour, StartOptions options, Supplier<? extends S> init) {
    ServerProcess<S, M> child = create(behaviour, options, init, false);
    MonitorRef monitor = Self.monitor(child);
    try {
      run(child, options, init);
    } catch (StartException e) {
      Self.demonitorAndFlush(monitor);
      throw e;
    }
    return new Monitored<>(new ProcessRef<>(child), monitor);
  }

  /** Makes the process; nobody knows of it yet. */
  private static <S, M> ServerProcess<S, M> create(
      Behaviour<S, M> behaviour, StartOptions options, Supplier<?> init, boolean linked) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(init, "init");
    LocalProcess starter = Current.process();
    ServerProcess<S, M> child = new ServerProcess<>(starter.kernel(), behaviour, starter, linked);
    options.label().ifPresent(child::setLabel);
    options.hibernateAfter().ifPresent(child::hibernateAfter);
    options.mailbox().ifPresent(child::limitMailbox);
    return child;
  }

  /**
   * Gives the process its name and link, runs the constructor in it and waits until it has
   * returned. The constructor is the first thing in the mailbox, whoever is quick to use the name.
   */
  private static void run(ServerProcess<?, ?> child, StartOptions options, Supplier<?> init) {
    LocalProcess starter = Current.process();
    StartMail start = new StartMail(child, init, options.via());
    long timeout = options.timeout().map(Durations::nanos).orElse(Long.MAX_VALUE);
    child.prepare(start);
    claimName(child, options);
    child.enlist(child.parent);
    child.launch();
    if (!await(start, child, starter, child.kernel().timers().deadlineIn(timeout))) {
      child.exitSilently();
      throw StartException.failed(child.behaviour().name(), ExitReason.TIMEOUT);
    }
    Object outcome = start.outcome();
    if (outcome == StartMail.IGNORED) {
      throw StartException.ignored(child.behaviour().name());
    }
    if (outcome instanceof Ask.Failed) {
      throw StartException.failed(child.behaviour().name(), child.exitReason());
    }
  }

  private static void claimName(ServerProcess<?, ?> child, StartOptions options) {
    LocalProcess holder =
        options.name().map(name -> child.kernel().register(name, child)).orElse(null);
    if (holder != null) {
      throw StartException.failed(child.behaviour().name(), new ExitReason.AlreadyStarted(holder));
    }
  }

  /** Nobody waits for it any more; one that dies itself leaves it to the link, if there is one. */
  private static void giveUp(ServerProcess<?, ?> child, LocalProcess starter) {
    if (starter.isAlive()) {
      child.exitSilently();
    }
  }

  /** The exit of a linked child reaches the starter before the news of why it did not start. */
  private static boolean await(
      StartMail start, ServerProcess<?, ?> child, LocalProcess starter, long deadline) {
    try {
      boolean done = start.await(starter, deadline);
      if (start.outcome() instanceof Ask.Failed) {
        starter.checkpoint();
      }
      return done;
    } catch (StopRequestedException e) {
      throw new StopRequestedException(e.reason(), child);
    } catch (ExitException e) {
      if (child.isAlive()) {
        giveUp(child, starter);
        throw e;
      }
      throw StartException.failed(child.behaviour().name(), e.reason());
    }
  }
}
