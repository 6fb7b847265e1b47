package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.node.Node;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import dev.troupe.testing.Silence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A thousand workers under a hundred supervisors under ten under one, and several processes that
 * make all kinds of them fail: {@code -Dtroupe.chaos.seconds=30} for longer.
 */
final class ChaosTest {
  @RegisterExtension static final Silence SILENCE = new Silence();

  private static final int WIDTH = 10;
  private static final int TROUBLEMAKERS = 4;
  private static final Duration LENGTH =
      Duration.ofSeconds(Integer.getInteger("troupe.chaos.seconds", 5));
  private static final int UNLIMITED = 1_000_000;
  private static final int FEW = 3;

  private final List<ChaosGroup> groups = new ArrayList<>();

  /** One in ten of the lowest supervisors gives up after few restarts, and is restarted itself. */
  private Supervisor tree() {
    Strategy[] strategies = Strategy.values();
    List<ChildSpec> middle =
        IntStream.range(0, WIDTH)
            .mapToObj(i -> middle(i, strategies[i % strategies.length]))
            .toList();
    return Supervisor.startLink(options(Strategy.ONE_FOR_ONE), middle);
  }

  private ChildSpec middle(int index, Strategy strategy) {
    List<ChildSpec> low =
        IntStream.range(0, WIDTH)
            .mapToObj(i -> {
              ChaosGroup group =
                  new ChaosGroup("chaos." + index + "." + i, strategy, i == 0 ? FEW : UNLIMITED);
              groups.add(group);
              return group.supervisorSpec();
            })
            .toList();
    return Supervisor.childSpec(index, options(Strategy.ONE_FOR_ONE), low);
  }

  private static SupervisorOptions options(Strategy strategy) {
    return SupervisorOptions.of(strategy).intensity(UNLIMITED, Duration.ofMinutes(10));
  }

  @Test
  @DisplayName("whatever fails, what supervision promises holds at every moment")
  void chaos() {
    ChaosGroup.VIOLATIONS.clear();
    Pid self = Self.pid();
    long before = Node.self().processCount();
    Supervisor top = tree();
    try {
      makeChaos();
      await().atMost(Mail.LONG).until(() -> groups.stream().allMatch(ChaosGroup::isComplete));
    } finally {
      top.stop();
    }
    await()
        .atMost(Mail.LONG)
        .untilAsserted(() -> assertThat(InProcess.descendants(top.pid())).isEmpty());
    assertThat(Processes.registered()).noneMatch(name -> name.startsWith("chaos."));
    assertThat(Node.self().processCount()).isLessThanOrEqualTo(before);
    assertThat(ChaosGroup.VIOLATIONS).isEmpty();
    assertThat(ChaosGroup.startCount()).isGreaterThan(2L * groups.size() * ChaosGroup.SIZE);
    assertThat(self).isEqualTo(Self.pid());
  }

  private void makeChaos() {
    ChaosGroup.makeUnruly(true);
    List<Pid> troublemakers =
        IntStream.range(0, TROUBLEMAKERS)
            .mapToObj(_ -> Processes.spawn(this::makeTrouble))
            .toList();
    await()
        .atMost(LENGTH.plus(Mail.LONG))
        .until(() -> troublemakers.stream().noneMatch(Pid::isAlive));
    ChaosGroup.makeUnruly(false);
  }

  private void makeTrouble() {
    long start = Node.self().monotonicTime();
    while (Node.self().monotonicTime() - start < LENGTH.toNanos()) {
      ChaosGroup group = groups.get(ThreadLocalRandom.current().nextInt(groups.size()));
      hit(group, ThreadLocalRandom.current().nextInt(ChaosGroup.SIZE));
      Self.sleep(Duration.ofMillis(1));
    }
  }

  private static void hit(ChaosGroup group, int index) {
    String name = group.workerName(index);
    switch (ThreadLocalRandom.current().nextInt(20)) {
      case 0 -> group.killSupervisor(index);
      case 1, 2, 3, 4, 5 -> send(name, () -> Self.stop(ExitReason.of("told to")));
      case 6, 7, 8 -> send(name, Self::stop);
      case 9, 10, 11, 12 -> send(name, () -> Self.exit(ExitReason.of("exit")));
      default -> Processes.whereis(name).ifPresent(pid -> pid.exit(ExitReason.KILL));
    }
  }

  private static void send(String name, ProcessBody order) {
    Processes.whereis(name).ifPresent(pid -> pid.send(order));
  }
}
