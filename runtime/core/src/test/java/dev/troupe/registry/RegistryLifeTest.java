package dev.troupe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.registry.Registry.Entry;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.ChildType;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RegistryLifeTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static Registry<String, String> unique() {
    return Registry.startLink(RegistryOptions.unique("unique-life"));
  }

  private static Registry<String, String> duplicate() {
    return Registry.startLink(RegistryOptions.duplicate("duplicate-life"));
  }

  /** The one process that registering has linked it to. */
  private static Pid partition(Pid registered) {
    return Registrants.links(registered).getFirst();
  }

  @Test
  @DisplayName("RG-05 the death of a process removes its keys, and the registry forgets them")
  void death() {
    Registry<String, String> registry = duplicate();
    Pid other = Registrants.of(registry, "key", "value");
    Pid partition = partition(other);
    other.exit(ExitReason.SHUTDOWN);
    Mail.endOf(other);
    assertThat(registry.lookup("key")).isEmpty();
    await().until(() -> Processes.info(partition).orElseThrow().links().size() == 1);
  }

  @Test
  @DisplayName("18 RG-05 once the DOWN of a holder is there its key is free, 1000 times")
  void freeAtDown() {
    Registry<String, String> registry = unique();
    for (int i = 0; i < 1000; i++) {
      Pid holder = Registrants.of(registry, "key", "theirs");
      MonitorRef monitor = Self.monitor(holder);
      holder.exit(i % 2 == 0 ? ExitReason.SHUTDOWN : ExitReason.KILL);
      Mail.down(monitor);
      assertThat(registry.lookup("key")).isEmpty();
      registry.register("key", "mine");
      assertThat(registry.lookup("key")).containsExactly(new Entry<>(Self.pid(), "mine"));
      registry.unregister("key");
    }
  }

  @Test
  @DisplayName("18 RG-05 once the EXIT of a holder is there its key is free, 1000 times")
  void freeAtExit() {
    Registry<String, String> registry = unique();
    Self.trapExits(true);
    for (int i = 0; i < 1000; i++) {
      Pid holder = Processes.spawnLink(() -> registry.register("key", "theirs"));
      Mail.exitOf(holder);
      assertThat(registry.lookup("key")).isEmpty();
      assertThat(registry.count()).isZero();
      registry.register("key", "mine");
      registry.unregister("key");
    }
  }

  @Test
  @DisplayName("18 of many that want one key at once, one gets it")
  void oneHolder() {
    Registry<String, String> registry = unique();
    for (int i = 0; i < 100; i++) {
      String key = "key" + i;
      List<Pid> all =
          IntStream.range(0, 8)
              .mapToObj(_ -> Processes.spawn(() -> registry.register(key, "x")))
              .toList();
      long refused =
          all.stream().map(Mail::endOf).filter(ExitReason.Crash.class::isInstance).count();
      assertThat(refused).isLessThanOrEqualTo(7);
      assertThat(registry.lookup(key)).isEmpty();
    }
  }

  @Test
  @DisplayName("RG-05 a process killed while it registers leaves nothing, 1000 times")
  void killedWhileRegistering() {
    Registry<String, String> registry = duplicate();
    Pid partition = partition(Registrants.of(registry, "other", "value"));
    for (int i = 0; i < 1000; i++) {
      Pid dying =
          Processes.spawn(() -> {
            for (int n = 0; n < 100; n++) {
              registry.register("key", "value");
            }
          });
      dying.exit(ExitReason.KILL);
      assertThat(registry.lookup("key")).isEmpty();
    }
    await().until(() -> Processes.info(partition).orElseThrow().links().size() == 2);
    assertThat(registry.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("RG-13 registering links to a partition, until the last key is gone")
  void links() {
    Registry<String, String> registry = unique();
    assertThat(Registrants.links()).hasSize(1);
    registry.register("a", "1");
    registry.register("b", "2");
    assertThat(Registrants.links()).hasSize(2);
    Pid partition = Registrants.links().getLast();
    registry.unregister("a");
    assertThat(Registrants.links()).contains(partition);
    registry.unregister("b");
    assertThat(Registrants.links()).hasSize(1).doesNotContain(partition);
    assertThat(Registrants.links(partition)).doesNotContain(Self.pid());
  }

  @Test
  @DisplayName("RG-14 the crash of the registry takes those along who are registered")
  void crash() {
    Self.trapExits(true);
    Registry<String, String> registry = unique();
    Pid other = Registrants.of(registry, "theirs", "x");
    Pid free = Registrants.doing(() -> {});
    registry.register("mine", "y");
    Pid partition = partition(other);
    MonitorRef end = Self.monitor(other);
    partition.exit(ExitReason.KILL);
    assertThat(Mail.down(end)).isEqualTo(ExitReason.KILLED);
    assertThat(Mail.exitOf(partition)).isEqualTo(ExitReason.KILLED);
    assertThat(free.isAlive()).isTrue();
    await().until(() -> runs(registry));
    assertThat(registry.count()).isZero();
    registry.register("mine", "again");
    assertThat(registry.values("mine", Self.pid())).containsExactly("again");
  }

  private static boolean runs(Registry<String, String> registry) {
    try {
      registry.count();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  @DisplayName("RG-14 a signal that a registered process sends to a partition is no death")
  void signal() {
    Registry<String, String> registry = unique();
    registry.register("key", "value");
    Pid partition = Registrants.links().getLast();
    partition.exit(ExitReason.of("hello"));
    registry.lock("barrier", () -> 1);
    assertThat(registry.lookup("key")).hasSize(1);
  }

  @Test
  @DisplayName("RG a registry is a child of a supervisor, and is found again when it is restarted")
  void supervised() {
    Registry<String, String> registry =
        Registry.of(RegistryOptions.duplicate("child-registry").partitions(4));
    ChildSpec spec = registry.childSpec();
    assertThat(spec.type()).isEqualTo(ChildType.SUPERVISOR);
    assertThat(spec.id()).isEqualTo("child-registry");
    Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(spec));
    Registrants.of(registry, "key", "value");
    assertThat(registry.count()).isEqualTo(1);
    Processes.whereis("child-registry").orElseThrow().exit(ExitReason.KILL);
    await().until(() -> runs(registry) && registry.count() == 0);
    Registrants.of(registry, "key", "value");
    assertThat(registry.count()).isEqualTo(1);
  }
}
