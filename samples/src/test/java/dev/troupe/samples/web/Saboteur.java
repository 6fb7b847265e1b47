package dev.troupe.samples.web;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/** Has sessions crash, and kills them, one after the other, until it is told to stop. */
final class Saboteur implements Callable<Integer> {
  private final Shop shop;
  private final Random random = new Random(1);
  private volatile boolean stopped;

  Saboteur(Shop shop) {
    this.shop = shop;
  }

  void stop() {
    stopped = true;
  }

  /** Returns how many were killed. */
  @Override
  public Integer call() throws Exception {
    int killed = 0;
    while (!stopped) {
      if (shop.crash(randomSession()) != 202) {
        throw new AssertionError("it does not crash");
      }
      killed += kill(randomSession());
    }
    return killed;
  }

  private String randomSession() {
    return "customer-" + random.nextInt(PointsServiceTest.SESSIONS);
  }

  private static int kill(String session) {
    Optional<Pid> found = find(session);
    found.ifPresent(pid -> pid.exit(ExitReason.KILL));
    return found.isPresent() ? 1 : 0;
  }

  static Optional<Pid> find(String session) {
    Optional<Object> label = Optional.of("session " + session);
    return Processes.list().stream()
        .filter(pid -> Processes.info(pid).flatMap(ProcessInfo::label).equals(label))
        .findFirst();
  }
}
