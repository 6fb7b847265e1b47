package dev.troupe.process.internal;

import dev.troupe.api.Pid;
import dev.troupe.process.ProcessInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What can be seen of a process from outside. */
public final class Inspection {
  private Inspection() {}

  public static Optional<ProcessInfo> info(LocalProcess process) {
    if (process.isDead()) {
      return Optional.empty();
    }
    Relations relations = process.relations();
    return Optional.of(
        new ProcessInfo(
            process,
            Optional.ofNullable(process.registeredName()),
            Optional.ofNullable(process.label()),
            process.status(),
            process.messageQueueLength(),
            Optional.ofNullable(process.intake()).map(Intake::bound),
            List.copyOf(relations.links()),
            watched(relations),
            watching(relations),
            relations.trapping(),
            process.ancestors(),
            process.callers()));
  }

  private static List<Pid> watched(Relations relations) {
    return relations.watches().stream()
        .filter(Monitor.class::isInstance)
        .<Pid>map(watch -> ((Monitor) watch).target())
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<Pid> watching(Relations relations) {
    return relations.watchers().stream()
        .filter(Monitor.class::isInstance)
        .<Pid>map(watch -> ((Monitor) watch).owner())
        .toList();
  }
}
