package dev.troupe.supervisor;

import dev.troupe.api.Pid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/**
 * The children of one supervisor in the order of their start, found by id and by process. Nothing
 * here takes longer for one child because there are many.
 */
final class Children {
  private final LinkedHashMap<Object, Child> byId = new LinkedHashMap<>();
  private final Map<Pid, Child> byPid = new HashMap<>();
  private int significant;

  void add(Child child) {
    byId.put(child.id(), child);
  }

  void remove(Child child) {
    stopped(child);
    byId.remove(child.id());
  }

  @Nullable Child find(Object id) {
    return byId.get(id);
  }

  /** The child that runs as that process. */
  @Nullable Child running(Pid pid) {
    return byPid.get(pid);
  }

  SequencedCollection<Child> all() {
    return byId.sequencedValues();
  }

  /** The child and those behind it. */
  List<Child> from(Child first) {
    List<Child> found = new ArrayList<>();
    for (Child child : all().reversed()) {
      found.add(child);
      if (child == first) {
        break;
      }
    }
    return found.reversed();
  }

  List<ChildInfo> infos() {
    return all().stream().map(Child::info).toList();
  }

  /** Whether a significant child runs, or is about to. */
  boolean hasSignificant() {
    return significant > 0;
  }

  // --- what a child is at

  void started(Child child, Pid pid) {
    enter(child, ChildInfo.State.RUNNING, pid);
    byPid.put(pid, child);
  }

  /** It has ended and is to be started again; returns the number of that restart. */
  long restarting(Child child, @Nullable Pid ended) {
    enter(child, ChildInfo.State.RESTARTING, ended);
    return child.nextRestart();
  }

  void stopped(Child child) {
    enter(child, ChildInfo.State.STOPPED, null);
  }

  private void enter(Child child, ChildInfo.State state, @Nullable Pid pid) {
    Pid process = child.process();
    if (process != null) {
      byPid.remove(process);
    }
    if (child.spec().significant()) {
      significant += (state == ChildInfo.State.STOPPED ? 0 : 1) - (child.isStopped() ? 0 : 1);
    }
    child.enter(state, pid);
  }
}
