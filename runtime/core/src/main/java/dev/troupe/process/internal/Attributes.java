package dev.troupe.process.internal;

import dev.troupe.api.Pid;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What few processes have: a name, a label, a dictionary, callers, priority mail, a limit of the
 * mailbox.
 */
final class Attributes {
  /** Written by {@link Names}, under the lock of this; read by anyone. */
  private volatile @Nullable String name;

  /** Written by the process, read by anyone. */
  private volatile @Nullable Object label;

  /** Owned by the process. */
  private @Nullable Dictionary dictionary;

  /** Written before the process starts. */
  private List<Pid> callers = List.of();

  /** Written before the process starts. */
  private @Nullable Intake intake;

  private final AtomicInteger priorityMail = new AtomicInteger();

  @Nullable String name() {
    return name;
  }

  void setName(@Nullable String name) {
    this.name = name;
  }

  @Nullable Object label() {
    return label;
  }

  void setLabel(@Nullable Object label) {
    this.label = label;
  }

  Dictionary dictionary() {
    if (dictionary == null) {
      dictionary = new Dictionary();
    }
    return dictionary;
  }

  List<Pid> callers() {
    return callers;
  }

  void setCallers(List<Pid> callers) {
    this.callers = callers;
  }

  @Nullable Intake intake() {
    return intake;
  }

  void setIntake(Intake intake) {
    this.intake = intake;
  }

  int priorityMail() {
    return priorityMail.get();
  }

  void countPriorityMail(int change) {
    priorityMail.addAndGet(change);
  }
}
