package dev.troupe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.ServerRef;
import dev.troupe.server.Sys;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RegistryLockTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private record Entered(Pid pid) {}

  private record Leave() {}

  private static Registry<String, String> start() {
    return Registry.startLink(RegistryOptions.unique("locking").partitions(2));
  }

  /** A process that works under the lock until it is told to leave. */
  private static Pid locker(Registry<String, String> registry, Object lock) {
    Pid me = Self.pid();
    return Processes.spawn(() ->
        registry.lock(
            lock,
            () -> {
              me.send(new Entered(Self.pid()));
              return Self.receive(Leave.class);
            }));
  }

  /** A process that waits for the lock: its partition has heard of it. */
  private static Pid waiting(Registry<String, String> registry, Object lock) {
    ServerRef<?> partition = registry.running().partitionOf(lock);
    Sys.statistics(partition, true);
    Pid pid = locker(registry, lock);
    await().until(() -> Sys.statistics(partition).orElseThrow().messagesIn() == 1);
    return pid;
  }

  @Test
  @DisplayName("RG-26 different locks do not wait for each other")
  void different() {
    Registry<String, String> registry = start();
    Pid a = locker(registry, "a");
    Pid b = locker(registry, "b");
    Mail.expect(new Entered(a));
    Mail.expect(new Entered(b));
  }

  @Test
  @DisplayName("RG-26 one lock is had by one after the other, in the order they came")
  void same() {
    Registry<String, String> registry = start();
    Pid first = locker(registry, 1);
    Mail.expect(new Entered(first));
    List<Pid> others = IntStream.range(0, 5).mapToObj(_ -> waiting(registry, 1)).toList();
    Mail.expectNone();
    first.send(new Leave());
    for (Pid next : others) {
      assertThat(Mail.expect(Entered.class).pid()).isEqualTo(next);
      Mail.expectNone();
      next.send(new Leave());
    }
  }

  @Test
  @DisplayName("RG-26 what the work returns is returned, and no two are at work at once")
  void exclusive() {
    Registry<String, String> registry = start();
    AtomicInteger inside = new AtomicInteger();
    int[] plain = {0};
    List<Pid> all =
        IntStream.range(0, 20)
            .mapToObj(_ ->
                Processes.spawn(() -> {
                  for (int i = 0; i < 50; i++) {
                    int entered =
                        registry.lock(
                            "x",
                            () -> {
                              int here = inside.incrementAndGet();
                              plain[0]++;
                              inside.decrementAndGet();
                              return here;
                            });
                    assertThat(entered).isEqualTo(1);
                  }
                }))
            .toList();
    all.stream()
        .map(Mail::endOf)
        .forEach(end -> assertThat(end).isIn(ExitReason.NORMAL, ExitReason.NOPROC));
    assertThat(plain[0]).isEqualTo(1000);
  }

  @Test
  @DisplayName("RG-27 the lock of one who throws is free")
  void holderThrows() {
    Registry<String, String> registry = start();
    assertThatIllegalStateException()
        .isThrownBy(() -> registry.lock("x", RegistryLockTest::fail))
        .withMessage("no");
    assertThat(registry.lock("x", () -> "free").length()).isEqualTo(4);
  }

  private static String fail() {
    throw new IllegalStateException("no");
  }

  @Test
  @DisplayName("RG-27 the lock of one who is killed is free")
  void holderKilled() {
    Registry<String, String> registry = start();
    Pid holder = locker(registry, "x");
    Mail.expect(new Entered(holder));
    Pid next = waiting(registry, "x");
    holder.exit(ExitReason.KILL);
    Mail.expect(new Entered(next));
  }

  @Test
  @DisplayName("RG-27 one who is killed while it waits is passed over")
  void waiterKilled() {
    Registry<String, String> registry = start();
    Pid holder = locker(registry, "x");
    Mail.expect(new Entered(holder));
    Pid killed = waiting(registry, "x");
    Pid next = waiting(registry, "x");
    killed.exit(ExitReason.KILL);
    holder.send(new Leave());
    assertThat(Mail.expect(Entered.class).pid()).isEqualTo(next);
  }

  @Test
  @DisplayName("RG-28 locks and keys have nothing to do with each other")
  void locksAreNoKeys() {
    Registry<String, String> registry = start();
    registry.register("x", "value");
    String found = registry.lock("x", () -> registry.values("x", Self.pid()).getFirst());
    assertThat(found).isEqualTo("value");
    Processes.spawn(() -> registry.register("y", "value"));
    assertThat(registry.keys(Self.pid())).containsExactly("x");
  }

  @Test
  @DisplayName("RG-26 a lock within itself would wait for ever, and is refused at once")
  void reentrant() {
    Registry<String, String> registry = start();
    assertThatIllegalStateException()
        .isThrownBy(() -> registry.lock("x", () -> registry.lock("x", () -> 1)));
    assertThat(registry.lock("x", () -> registry.lock("y", () -> 2)).intValue()).isEqualTo(2);
  }
}
