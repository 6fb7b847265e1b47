package dev.troupe.server;

import dev.troupe.api.MonitorRef;
import dev.troupe.process.internal.Kernel;
import org.jspecify.annotations.Nullable;

/** A server whose calls wait for so long, whatever its handlers say. */
final class PatientRef<M> extends LocalServerRef<M> {
  private final LocalServerRef<M> ref;

  /** In nanoseconds. */
  private final long timeout;

  PatientRef(LocalServerRef<M> ref, long timeout) {
    this.ref = ref instanceof PatientRef<M> patient ? patient.ref : ref;
    this.timeout = timeout;
  }

  @Override
  @Nullable ServerProcess<?, ?> target() {
    return ref.target();
  }

  @Override
  Kernel kernel() {
    return ref.kernel();
  }

  @Override
  @Nullable MonitorRef watch() {
    return ref.watch();
  }

  @Override
  long timeout() {
    return timeout;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PatientRef<?> patient
        && ref.equals(patient.ref)
        && timeout == patient.timeout;
  }

  @Override
  public int hashCode() {
    return 31 * ref.hashCode() + Long.hashCode(timeout);
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
