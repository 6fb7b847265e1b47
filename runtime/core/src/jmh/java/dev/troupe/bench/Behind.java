package dev.troupe.bench;

import dev.troupe.agent.Agent;
import dev.troupe.server.CallException;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import dev.troupe.supervisor.SupervisorOptions;
import dev.troupe.task.Task;
import dev.troupe.task.TaskResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** w8a, w8b, w8c, w9, w10: what is built on processes and servers. */
final class Behind {
  private static final String NAME = "fragile";
  private static final SupervisorOptions RESTARTS =
      SupervisorOptions.of(Strategy.ONE_FOR_ONE).intensity(1_000_000, Duration.ofMillis(1));
  private static final ChildSpec CHILD =
      FragileClient.childSpec(StartOptions.named(NAME), Fragile::new);

  private long found;

  /** w8a: a task is started and awaited. */
  void asyncAndAwait(long times) {
    Crowd.alone(_ -> {
      for (long left = times; left > 0; left--) {
        long x = left;
        found += Task.async(() -> x + 1).await();
      }
    });
  }

  /** w8b: so many items, a task each, all awaited. */
  void parallelMap(long items) {
    Crowd.alone(_ -> {
      List<Task<Long>> tasks = new ArrayList<>();
      for (long item = 0; item < items; item++) {
        long x = item;
        tasks.add(Task.async(() -> x + 1));
      }
      for (long result : Task.awaitMany(tasks)) {
        found += result;
      }
    });
  }

  /** w8c: so many items in order through two tasks at a time. */
  void stream(long items) {
    Crowd.alone(_ ->
        found +=
            Task.asyncStream(
                    LongStream.range(0, items).boxed(), x -> x + 1, it -> it.maxConcurrency(2))
                .mapToLong(TaskResult::get)
                .sum());
  }

  /** w9: a process has a function run on an agent's state. */
  void getAndUpdate(long times) {
    Agent<Long> agent = Agent.start(() -> 0L);
    Crowd.alone(_ -> {
      for (long left = times; left > 0; left--) {
        found += agent.getAndUpdate(state -> Agent.Update.of(state, state + 1));
      }
    });
    agent.stop();
  }

  /** w10: a supervised child crashes; until its successor answers a call. */
  void crashAndRestart(long times) {
    Crowd.alone(_ -> {
      Supervisor supervisor = Supervisor.startLink(RESTARTS, List.of(CHILD));
      FragileClient child = FragileClient.named(NAME);
      for (long left = times; left > 0; left--) {
        child.crash();
        found += answerOf(child);
      }
      supervisor.stop();
    });
  }

  private static long answerOf(FragileClient child) {
    while (true) {
      try {
        return child.answer();
      } catch (CallException e) {
        Thread.onSpinWait(); // its predecessor is dead, or nobody has the name yet
      }
    }
  }

  long found() {
    return found;
  }
}
