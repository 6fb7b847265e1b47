package dev.troupe.process.internal;

import dev.troupe.api.Pid;
import dev.troupe.process.Monitored;
import dev.troupe.process.ProcessBody;
import java.util.Objects;

/** How bare processes come to life: link and monitor first, then the body. */
public final class Spawning {
  private Spawning() {}

  public static Pid spawn(ProcessBody body, boolean linked) {
    LocalProcess self = Current.process();
    ThreadProcess child = create(self, body);
    child.enlist(linked ? self : null);
    child.start();
    return child;
  }

  public static Monitored<Pid> spawnMonitor(ProcessBody body) {
    LocalProcess self = Current.process();
    ThreadProcess child = create(self, body);
    child.enlist(null);
    Monitor monitor = Monitor.start(self, child, null, null);
    child.start();
    return new Monitored<>(child, monitor);
  }

  private static ThreadProcess create(LocalProcess self, ProcessBody body) {
    return new ThreadProcess(self.kernel(), self, Objects.requireNonNull(body, "body"));
  }
}
