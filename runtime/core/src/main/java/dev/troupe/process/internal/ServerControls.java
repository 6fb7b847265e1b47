package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a server's callback can say of how the server is to go on. Made for each callback that says
 * something, on its own thread.
 */
public interface ServerControls {
  void stop(ExitReason reason);

  void ignore();

  void continueWith(Object continuation);

  void idleTimeout(Duration timeout, @Nullable Object message);

  void hibernate();
}
