package dev.troupe.process.internal;

import dev.troupe.api.Pid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chain of processes, the nearest first: who started whom. */
public record Ancestry(Pid nearest, @Nullable Ancestry further) {
  static List<Pid> toList(@Nullable Ancestry chain) {
    List<Pid> pids = new ArrayList<>();
    for (Ancestry at = chain; at != null; at = at.further) {
      pids.add(at.nearest);
    }
    return List.copyOf(pids);
  }
}
