package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a server's callback can say of how the server is to go on. */
public interface ServerControls {
  void wishStop(ExitReason reason);

  void wishIgnore();

  void wishContinue(Object continuation);

  void wishIdleTimeout(Duration timeout, @Nullable Object message);

  void wishHibernate();
}
