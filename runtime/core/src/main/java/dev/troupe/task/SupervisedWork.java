package dev.troupe.task;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.process.Match;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Self;
import org.jspecify.annotations.Nullable;

/**
 * A task that a supervisor starts and whose result goes to another, its owner: it begins when the
 * owner has said where to answer, and ends if the owner is dead before.
 */
record SupervisedWork<T extends @Nullable Object>(TaskWork<T> work) implements ProcessBody {
  /** The owner watches the task, and waits for its answer there. */
  record Begin(MonitorRef answer) {}

  @Override
  public void run() throws Exception {
    MonitorRef owner = Self.monitor(work.owner());
    MonitorRef answer = Self.receive(message -> begin(message, owner));
    Self.demonitorAndFlush(owner);
    work.run(answer);
  }

  private static Match<MonitorRef> begin(Object message, MonitorRef owner) {
    return switch (message) {
      case Begin begin -> Match.take(begin.answer());
      case Down down when down.ref() == owner ->
          throw Self.exit(ExitReason.shutdown(down.reason()));
      default -> Match.skip();
    };
  }

  @Override
  public String toString() {
    return work.toString();
  }
}
