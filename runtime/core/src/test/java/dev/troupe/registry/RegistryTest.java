package dev.troupe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.registry.Registry.Entry;
import dev.troupe.registry.Registry.Registration;
import dev.troupe.registry.Registry.Updated;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RegistryTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static Registry<Object, String> unique() {
    return Registry.startLink(RegistryOptions.unique("unique").partitions(3));
  }

  private static Registry<Object, String> duplicate() {
    return Registry.startLink(RegistryOptions.duplicate("duplicate").partitions(3));
  }

  private static Pid holderOfTaken(Registry<Object, String> registry, Object key) {
    try {
      registry.register(key, "second");
      throw new AssertionError("was registered");
    } catch (AlreadyRegisteredException e) {
      return e.pid();
    }
  }

  @Test
  @DisplayName("RG-01 unique: the second registration, by anyone, is refused and changes nothing")
  void unique_() {
    Registry<Object, String> registry = unique();
    registry.register("key", "first");
    assertThat(holderOfTaken(registry, "key")).isEqualTo(Self.pid());
    Pid me = Self.pid();
    Pid other = Registrants.doing(() -> me.send(holderOfTaken(registry, "key")));
    Mail.expect(me);
    assertThat(registry.lookup("key")).containsExactly(new Entry<>(me, "first"));
    assertThat(Registrants.links(other)).isEmpty();
    assertThat(registry.keys(other)).isEmpty();
  }

  @Test
  @DisplayName("RG-02 duplicate: a process may have a key as often as it likes")
  void duplicate_() {
    Registry<Object, String> registry = duplicate();
    registry.register("key", "a");
    registry.register("key", "b");
    Pid other = Registrants.of(registry, "key", "c");
    assertThat(registry.keys(Self.pid())).containsExactly("key", "key");
    assertThat(registry.values("key", Self.pid())).containsExactly("a", "b");
    assertThat(registry.lookup("key"))
        .containsExactlyInAnyOrder(
            new Entry<>(Self.pid(), "a"), new Entry<>(Self.pid(), "b"), new Entry<>(other, "c"));
    assertThat(registry.count()).isEqualTo(3);
  }

  @Test
  @DisplayName("RG-03 lookup, keys and values of any process, alive or dead")
  void look() {
    for (Registry<Object, String> registry : List.of(unique(), duplicate())) {
      assertThat(registry.lookup("key")).isEmpty();
      Pid other = Registrants.of(registry, "key", "value");
      assertThat(registry.lookup("key")).containsExactly(new Entry<>(other, "value"));
      assertThat(registry.keys(other)).containsExactly("key");
      assertThat(registry.values("key", other)).containsExactly("value");
      assertThat(registry.values("key", Self.pid())).isEmpty();
      assertThat(registry.values("none", other)).isEmpty();
      other.exit(ExitReason.KILL);
      assertThat(registry.lookup("key")).isEmpty();
      assertThat(registry.keys(other)).isEmpty();
      assertThat(registry.values("key", other)).isEmpty();
      assertThat(registry.count()).isZero();
    }
  }

  @Test
  @DisplayName("RG-04 keys of different types are different keys")
  void strictKeys() {
    Registry<Object, String> registry = unique();
    registry.register(1, "integer");
    registry.register(1.0, "double");
    registry.register(1L, "long");
    assertThat(registry.lookup(1)).containsExactly(new Entry<>(Self.pid(), "integer"));
    assertThat(registry.lookup(1.0)).containsExactly(new Entry<>(Self.pid(), "double"));
    assertThat(registry.count()).isEqualTo(3);
  }

  @Test
  @DisplayName("RG-11 whoever registers is the calling process")
  void callingProcess() {
    Registry<Object, String> registry = duplicate();
    Pid other = Registrants.of(registry, "key", "other");
    registry.register("key", "mine");
    registry.unregister("key");
    assertThat(registry.lookup("key")).containsExactly(new Entry<>(other, "other"));
  }

  @Test
  @DisplayName("RG-12 unregister removes all own entries of a key; without any it does nothing")
  void unregister() {
    Registry<Object, String> registry = duplicate();
    registry.unregister("key");
    registry.register("key", "a");
    registry.register("key", "b");
    registry.register("other", "c");
    registry.unregister("key");
    assertThat(registry.lookup("key")).isEmpty();
    assertThat(registry.keys(Self.pid())).containsExactly("other");
    Registry<Object, String> unique = unique();
    unique.register("key", "a");
    unique.unregister("key");
    assertThat(unique.lookup("key")).isEmpty();
    assertThat(Registrants.of(unique, "key", "b").isAlive()).isTrue();
  }

  @Test
  @DisplayName("RG-15 a registry that does not run, or no longer, refuses everything")
  void notRunning() {
    Registry<Object, String> registry = Registry.of(RegistryOptions.unique("not-yet"));
    assertThatIllegalArgumentException().isThrownBy(() -> registry.lookup("key"));
    assertThatIllegalArgumentException().isThrownBy(() -> registry.register("key", "value"));
    Self.trapExits(true);
    Pid running = registry.startLink();
    registry.register("key", "value");
    running.exit(ExitReason.SHUTDOWN);
    Mail.exitOf(running);
    assertThatIllegalArgumentException().isThrownBy(() -> registry.lookup("key"));
    assertThat(registry.whereisName("key")).isEmpty();
    assertThat(Processes.whereis("not-yet")).isEmpty();
  }

  @Test
  @DisplayName("RG-16 dispatch: the entries that are there, in the caller; not called for none")
  void dispatch() {
    Registry<Object, String> registry = duplicate();
    List<Object> seen = new ArrayList<>();
    registry.dispatch("topic", seen::add);
    assertThat(seen).isEmpty();
    registry.register("topic", "a");
    registry.register("topic", "b");
    registry.dispatch(
        "topic",
        entries -> {
          seen.add(Self.pid());
          entries.forEach(entry -> entry.pid().send(entry.value()));
        });
    assertThat(seen).containsExactly(Self.pid());
    assertThat(Mail.all()).containsExactly("a", "b");
  }

  @Test
  @DisplayName("RG-19 updateValue: the new and the old value of an own key, nothing for others")
  void updateValue() {
    Registry<Object, String> registry = unique();
    AtomicInteger runs = new AtomicInteger();
    assertThat(registry.updateValue("key", value -> value + runs.incrementAndGet())).isEmpty();
    Registrants.of(registry, "theirs", "x");
    assertThat(registry.updateValue("theirs", value -> value + runs.incrementAndGet())).isEmpty();
    assertThat(runs).hasValue(0);
    registry.register("key", "a");
    assertThat(registry.updateValue("key", value -> value + "b"))
        .contains(new Updated<>("ab", "a"));
    assertThat(registry.values("key", Self.pid())).containsExactly("ab");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> duplicate().updateValue("key", value -> value));
  }

  @Test
  @DisplayName("RG-20 match and countMatch look at the values of one key")
  void match() {
    Registry<Object, String> registry = duplicate();
    registry.register("_", "one");
    registry.register("_", "two");
    registry.register("$1", "three");
    assertThat(registry.match("_", value -> value.startsWith("t")))
        .containsExactly(new Entry<>(Self.pid(), "two"));
    assertThat(registry.countMatch("_", _ -> true)).isEqualTo(2);
    assertThat(registry.countMatch("none", _ -> true)).isZero();
    assertThat(registry.match("_", "none"::equals)).isEmpty();
  }

  @Test
  @DisplayName("RG-21 unregisterMatch removes the own entries that match, and only those")
  void unregisterMatch() {
    Registry<Object, String> registry = duplicate();
    Registrants.of(registry, "key", "x");
    registry.register("key", "x");
    registry.register("key", "y");
    registry.register("key", "x");
    registry.unregisterMatch("key", "x"::equals);
    assertThat(registry.values("key", Self.pid())).containsExactly("y");
    assertThat(registry.keys(Self.pid())).containsExactly("key");
    assertThat(registry.lookup("key")).hasSize(2);
    assertThat(Registrants.links()).hasSize(2);
    registry.unregisterMatch("key", "z"::equals);
    assertThat(registry.values("key", Self.pid())).containsExactly("y");
    registry.unregisterMatch("key", "y"::equals);
    assertThat(Registrants.links()).hasSize(1);
  }

  @Test
  @DisplayName("RG-22 select and countSelect look at all keys")
  void select() {
    for (Registry<Object, String> registry : List.of(unique(), duplicate())) {
      registry.register("a", "1");
      registry.register("b", "2");
      Pid other = Registrants.of(registry, "c", "3");
      assertThat(registry.select(it -> it.pid() == other || it.key().equals("a")))
          .containsExactlyInAnyOrder(
              new Registration<>("a", Self.pid(), "1"), new Registration<>("c", other, "3"));
      assertThat(registry.countSelect(it -> !it.value().equals("2"))).isEqualTo(2);
      assertThat(registry.count()).isEqualTo(3);
    }
  }

  @Test
  @DisplayName("RG-24 listeners hear of registrations, and nothing of deaths")
  void listeners() {
    Self.register("listener");
    Registry<String, String> registry =
        Registry.startLink(RegistryOptions.unique("told").listeners("listener", "nobody"));
    registry.register("mine", "a");
    Mail.expect(new RegistryEvent.Registered<>(registry, "mine", Self.pid(), "a"));
    registry.unregister("mine");
    Mail.expect(new RegistryEvent.Unregistered<>(registry, "mine", Self.pid()));
    Pid other = Registrants.of(registry, "theirs", "b");
    Mail.expect(new RegistryEvent.Registered<>(registry, "theirs", other, "b"));
    other.exit(ExitReason.KILL);
    registry.register("theirs", "c");
    Mail.expect(new RegistryEvent.Registered<>(registry, "theirs", Self.pid(), "c"));
    assertThatExceptionOfType(AlreadyRegisteredException.class)
        .isThrownBy(() -> registry.register("theirs", "d"));
    Mail.expectNone();
  }

  @Test
  @DisplayName("RG-25 what a registry knows besides: put, got, deleted, or never there")
  void meta() {
    Registry<String, String> registry =
        Registry.startLink(RegistryOptions.unique("knowing").meta("given", 1));
    assertThat(registry.meta("given")).contains(1);
    assertThat(registry.meta("unknown")).isEmpty();
    registry.putMeta("put", 2);
    assertThat(registry.meta("put")).contains(2);
    registry.deleteMeta("put");
    assertThat(registry.meta("put")).isEmpty();
    registry.deleteMeta("unknown");
  }

  @Test
  @DisplayName("RG-30 options that cannot be are refused in the caller")
  void options() {
    assertThatIllegalArgumentException().isThrownBy(() -> RegistryOptions.unique(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> RegistryOptions.duplicate("null"));
    RegistryOptions options = RegistryOptions.unique("good");
    assertThatIllegalArgumentException().isThrownBy(() -> options.partitions(0));
    assertThatIllegalArgumentException().isThrownBy(() -> options.listeners("a", ""));
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> Registry.of(options).register(nothing(), "value"));
  }

  @SuppressWarnings("NullAway") // what is refused
  private static Object nothing() {
    return null;
  }

  @BeforeEach
  void nobodyIsRegistered() {
    assertThat(Processes.whereis("unique")).isEmpty();
  }
}
