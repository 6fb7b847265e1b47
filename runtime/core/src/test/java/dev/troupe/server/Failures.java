package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.troupe.api.ExitReason;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Why something failed, as a value to compare. */
final class Failures {
  private Failures() {}

  static ExitReason ofCall(ThrowingCallable call) {
    return thrown(CallException.class, call).reason();
  }

  static ExitReason ofStart(ThrowingCallable start) {
    return thrown(StartException.class, start).reason();
  }

  static <E extends Throwable> E thrown(Class<E> type, ThrowingCallable action) {
    AtomicReference<E> caught = new AtomicReference<>();
    assertThatExceptionOfType(type).isThrownBy(action).satisfies(caught::set);
    return caught.get();
  }
}
