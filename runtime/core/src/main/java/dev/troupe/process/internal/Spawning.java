package dev.troupe.process.internal;

import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.AliasMode;
import dev.troupe.process.AnsweringBody;
import dev.troupe.process.Monitored;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.SpawnOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How bare processes come to life: link and monitor first, then the body. */
public final class Spawning {
  private Spawning() {}

  public static Pid spawn(SpawnOptions options, ProcessBody body) {
    BareProcess child = create(Current.process(), options, body);
    child.start();
    return child;
  }

  public static Monitored<Pid> spawnMonitor(SpawnOptions options, ProcessBody body) {
    LocalProcess self = Current.process();
    BareProcess child = create(self, options, body);
    Monitor monitor = Monitor.start(self, child, null, null);
    child.start();
    return new Monitored<>(child, monitor);
  }

  public static Monitored<Pid> spawnMonitor(
      SpawnOptions options, AliasMode alias, AnsweringBody body) {
    Answering answering = new Answering(Objects.requireNonNull(body, "body"));
    LocalProcess self = Current.process();
    BareProcess child = create(self, options, answering);
    Monitor monitor = Monitor.start(self, child, null, alias);
    answering.answer = monitor;
    child.start();
    return new Monitored<>(child, monitor);
  }

  /** No checkpoint follows before it starts: should its parent be dead then, it would never end. */
  private static BareProcess create(LocalProcess self, SpawnOptions options, ProcessBody body) {
    BareProcess child = new BareProcess(self.kernel(), self, Objects.requireNonNull(body, "body"));
    if (!options.callers().isEmpty()) {
      child.attributes().setCallers(options.callers());
    }
    options.mailbox().ifPresent(child::limitMailbox);
    child.enlist(options.isLinked() ? self : null);
    return child;
  }

  /** A body that knows where to answer. */
  private static final class Answering implements ProcessBody {
    private final AnsweringBody body;

    /** Written before the process starts. */
    private @Nullable MonitorRef answer;

    Answering(AnsweringBody body) {
      this.body = body;
    }

    @Override
    public void run() throws Exception {
      body.run(Objects.requireNonNull(answer));
    }

    @Override
    public String toString() {
      return body.toString();
    }
  }
}
