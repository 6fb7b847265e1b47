package dev.troupe.process.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All live processes of a node. They are chained through fields of their own, in a few lists by
 * number, so that being listed costs a process two references and a moment of one of many locks.
 */
public final class ProcessTable {
  private static final int LISTS = 64;

  private final AtomicLong ids = new AtomicLong();
  private final List<Chain> chains = IntStream.range(0, LISTS).mapToObj(i -> new Chain()).toList();

  long nextId() {
    return ids.incrementAndGet();
  }

  void add(LocalProcess process) {
    chainOf(process).add(process);
  }

  void remove(LocalProcess process) {
    chainOf(process).remove(process);
  }

  private Chain chainOf(LocalProcess process) {
    return chains.get((int) (process.id() % LISTS));
  }

  /** The live processes, oldest first. */
  public List<LocalProcess> list() {
    List<LocalProcess> all = new ArrayList<>();
    chains.forEach(chain -> chain.addTo(all));
    all.removeIf(process -> !process.isAlive());
    all.sort((a, b) -> Long.compare(a.id(), b.id()));
    return all;
  }

  public long size() {
    return chains.stream().mapToLong(Chain::size).sum();
  }

  private static final class Chain {
    private @Nullable LocalProcess first;
    private int size;

    synchronized void add(LocalProcess process) {
      process.tableNext = first;
      if (first != null) {
        first.tablePrevious = process;
      }
      first = process;
      size++;
    }

    synchronized void remove(LocalProcess process) {
      LocalProcess previous = process.tablePrevious;
      LocalProcess next = process.tableNext;
      if (previous == null && first != process) {
        return; // it was never added: its start failed before it began
      }
      if (previous == null) {
        first = next;
      } else {
        previous.tableNext = next;
      }
      if (next != null) {
        next.tablePrevious = previous;
      }
      process.tablePrevious = null;
      process.tableNext = null;
      size--;
    }

    synchronized void addTo(List<LocalProcess> all) {
      for (LocalProcess at = first; at != null; at = at.tableNext) {
        all.add(at);
      }
    }

    synchronized int size() {
      return size;
    }
  }
}
