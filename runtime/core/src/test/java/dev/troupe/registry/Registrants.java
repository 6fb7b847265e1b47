package dev.troupe.registry;

import dev.troupe.api.Pid;
import dev.troupe.process.Match;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.testing.Mail;
import java.util.List;

/** Processes that are registered. */
final class Registrants {
  private Registrants() {}

  private record Ready(Pid pid) {}

  /** A process that does that first, and then waits until it is ended. */
  static Pid doing(ProcessBody first) {
    Pid me = Self.pid();
    Pid pid =
        Processes.spawn(() -> {
          first.run();
          me.send(new Ready(Self.pid()));
          Self.receive(_ -> Match.<Object>skip());
        });
    Mail.expect(new Ready(pid));
    return pid;
  }

  static <K, V> Pid of(Registry<K, V> registry, K key, V value) {
    return doing(() -> registry.register(key, value));
  }

  static List<Pid> links(Pid pid) {
    return Processes.info(pid).orElseThrow().links();
  }

  static List<Pid> links() {
    return links(Self.pid());
  }
}
