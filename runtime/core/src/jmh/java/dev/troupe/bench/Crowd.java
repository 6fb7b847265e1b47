package dev.troupe.bench;

import dev.troupe.process.Processes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Bare processes that do something at the same time, and a thread that waits for all of them. */
final class Crowd {
  private Crowd() {}

  /** What one of them does. */
  interface Role {
    void play(int index) throws Exception;
  }

  /** Runs it in one process. */
  static void alone(Role role) {
    of(1, role);
  }

  /** Runs it in so many processes, and returns when all are done. */
  static void of(int size, Role role) {
    CountDownLatch done = new CountDownLatch(size);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    IntStream.range(0, size)
        .forEach(index -> Processes.spawn(() -> play(role, index, done, failure)));
    Await.zero(done);
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
  }

  private static void play(
      Role role, int index, CountDownLatch done, AtomicReference<Throwable> failure) {
    try {
      role.play(index);
    } catch (Throwable e) {
      failure.set(e);
    } finally {
      done.countDown();
    }
  }
}
