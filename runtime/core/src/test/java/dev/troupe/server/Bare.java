package dev.troupe.server;

import dev.troupe.process.Processes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Runs the body of a test in a bare process, whose flags, links and mailbox are then its own. */
final class Bare {
  private static final long PATIENCE_SECONDS = 20;

  private Bare() {}

  /** Runs it and waits; what it throws fails the test. */
  static void run(Actor.Work body) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Processes.spawn(() -> report(body, done));
    try {
      done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new AssertionError("in a bare process: " + e.getCause(), e.getCause());
    }
  }

  private static void report(Actor.Work body, CompletableFuture<Boolean> done) {
    try {
      body.run();
      done.complete(true);
    } catch (Throwable e) {
      done.completeExceptionally(e);
    }
  }
}
