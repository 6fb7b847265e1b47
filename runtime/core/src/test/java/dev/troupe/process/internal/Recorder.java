package dev.troupe.process.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A process that holds no thread and remembers what it was sent. */
final class Recorder extends PooledProcess {
  /** Makes it throw what no handler lets through. */
  static final Object POISON = new Object();

  /** Written by the process, read by anyone. */
  final List<Object> seen = new CopyOnWriteArrayList<>();

  Recorder() {
    super(Kernel.local(), null);
  }

  static Recorder start() {
    Recorder process = new Recorder();
    process.enlist(null);
    process.launch();
    return process;
  }

  @Override
  protected void onMessage(Object message) {
    if (message == POISON) {
      throw new AssertionError("poison");
    }
    seen.add(message);
  }

  @Override
  protected String kind() {
    return "Recorder";
  }
}
