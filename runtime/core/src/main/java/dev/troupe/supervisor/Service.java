package dev.troupe.supervisor;

import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.Self;
import dev.troupe.server.Behaviour;
import dev.troupe.server.StartOptions;
import java.util.Objects;
import java.util.function.Supplier;

/** The process that stands for something that is opened and closed, and knows of no processes. */
final class Service {
  private static final Behaviour<Service, Void> BEHAVIOUR =
      Behaviour.<Service, Void>of(Service.class, (_, _) -> null)
          .onTerminate((service, _) -> service.opened.close());

  private final AutoCloseable opened;

  private Service(Supplier<? extends AutoCloseable> open) {
    opened = Objects.requireNonNull(open.get(), "the supplier returned null instead of a service");
    closeWhenToldToStop();
  }

  /** If that came, or a kill, while it was opened, nobody else would close it. */
  private void closeWhenToldToStop() {
    try {
      Self.trapExits(true);
    } catch (ExitException e) {
      close(e);
      throw e;
    }
  }

  private void close(ExitException end) {
    try {
      opened.close();
    } catch (Exception e) {
      end.addSuppressed(e);
    }
  }

  static Pid startLink(Object id, Supplier<? extends AutoCloseable> open) {
    return BEHAVIOUR.startLink(StartOptions.defaults().label(id), () -> new Service(open)).pid();
  }
}
