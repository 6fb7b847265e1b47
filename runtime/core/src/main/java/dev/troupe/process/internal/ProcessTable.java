package dev.troupe.process.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All live processes of a node, in a few parts by number, so that being known costs a process a
 * reference or two and a moment of one of many locks.
 */
public final class ProcessTable {
  private static final int PARTS = 64;

  private final AtomicLong ids = new AtomicLong();
  private final List<Part> parts = Stream.generate(Part::new).limit(PARTS).toList();

  long nextId() {
    return ids.incrementAndGet();
  }

  void add(LocalProcess process) {
    partOf(process).add(process);
  }

  void remove(LocalProcess process) {
    partOf(process).remove(process);
  }

  private Part partOf(LocalProcess process) {
    return parts.get((int) (process.id() % PARTS));
  }

  /** The live processes, oldest first. */
  public List<LocalProcess> list() {
    List<LocalProcess> all = new ArrayList<>();
    parts.forEach(part -> part.addTo(all));
    all.removeIf(process -> !process.isAlive());
    all.sort((a, b) -> Long.compare(a.id(), b.id()));
    return all;
  }

  public long size() {
    return parts.stream().mapToLong(Part::size).sum();
  }

  /**
   * A dense array, which G1 marks in few places as it fills, where a list would have it mark every
   * process. One that goes leaves its place to the last.
   */
  private static final class Part {
    private static final int LEAST = 16;

    private @Nullable LocalProcess[] places = new LocalProcess[LEAST];
    private int size;

    synchronized void add(LocalProcess process) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = process;
      process.place = size;
    }

    synchronized void remove(LocalProcess process) {
      if (process.place == LocalProcess.NOWHERE) {
        return; // its start failed before it began
      }
      LocalProcess last = Objects.requireNonNull(places[--size]);
      places[size] = null;
      if (last != process) {
        places[process.place - 1] = last;
        last.place = process.place;
      }
      process.place = LocalProcess.NOWHERE;
      if (size >= LEAST && size < places.length / 4) {
        places = Arrays.copyOf(places, places.length / 2);
      }
    }

    synchronized void addTo(List<LocalProcess> all) {
      for (int i = 0; i < size; i++) {
        all.add(Objects.requireNonNull(places[i]));
      }
    }

    synchronized int size() {
      return size;
    }
  }
}
