package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Self;
import dev.troupe.server.Behaviour;
import dev.troupe.server.StartOptions;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A worker that now and then does not start, starts or stops slowly, or has no time to stop. */
final class ChaosWorker {
  private static final Behaviour<ChaosWorker, Object> BEHAVIOUR =
      Behaviour.<ChaosWorker, Object>of(ChaosWorker.class, (_, _) -> null)
          .onInfo((_, order) -> run(order))
          .onTerminate(ChaosWorker::stop);

  private final ChaosGroup group;
  private final int index;

  private ChaosWorker(ChaosGroup group, int index) {
    this.group = group;
    this.index = index;
    Self.trapExits(index % 3 != 0);
    group.checkAttempt();
    if (group.isUnruly() && oneIn(50)) {
      throw Self.exit(ExitReason.of("no start today"));
    }
    dawdle();
    group.checkStart(index);
  }

  static ChildSpec spec(ChaosGroup group, int index) {
    StartOptions options = StartOptions.named(group.workerName(index));
    ChildSpec spec =
        ChildSpec.of(
            index, () -> BEHAVIOUR.startLink(options, () -> new ChaosWorker(group, index)).pid());
    return switch (index) {
      case 1 -> spec.shutdown(Duration.ofMillis(1));
      case 2 -> spec.shutdown(Shutdown.BRUTAL_KILL);
      case 4 -> spec.shutdown(Shutdown.INFINITY);
      default -> spec;
    };
  }

  private static boolean run(Object order) throws Exception {
    if (order instanceof ProcessBody body) {
      body.run();
    }
    return true;
  }

  private void stop(ExitReason reason) {
    if (reason.equals(ExitReason.SHUTDOWN)) {
      group.checkStop(index);
      dawdle();
    }
  }

  private static void dawdle() {
    if (oneIn(10)) {
      Self.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(5)));
    }
  }

  static boolean oneIn(int number) {
    return ThreadLocalRandom.current().nextInt(number) == 0;
  }
}
