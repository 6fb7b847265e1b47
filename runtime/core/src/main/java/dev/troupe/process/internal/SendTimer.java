package dev.troupe.process.internal;

import dev.troupe.api.Destination;
import dev.troupe.api.Pid;
import dev.troupe.process.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A message that will be sent. It belongs to nobody: it outlives the process that asked for it. */
public final class SendTimer implements Timer {
  private final Kernel kernel;

  /** One of these two is there. */
  private final @Nullable Destination receiver;

  private final @Nullable String name;
  private final Object message;
  private final long due;

  /** Whoever sets it, the timer or who cancels it, has won. */
  private final AtomicBoolean over = new AtomicBoolean();

  private Timers.@Nullable Scheduled scheduled;

  private SendTimer(
      Kernel kernel,
      @Nullable Destination receiver,
      @Nullable String name,
      Object message,
      Duration delay) {
    this.kernel = kernel;
    this.receiver = receiver;
    this.name = name;
    this.message = Objects.requireNonNull(message, "message");
    this.due = kernel.timers().deadlineIn(Durations.nanos(Durations.check("delay", delay)));
  }

  public static Timer start(
      LocalProcess self, Destination receiver, Object message, Duration delay) {
    return new SendTimer(self.kernel(), receiver, null, message, delay).start();
  }

  /** The name is looked up when the time has come. */
  public static Timer start(LocalProcess self, String name, Object message, Duration delay) {
    return new SendTimer(self.kernel(), null, Names.check(name), message, delay).start();
  }

  private synchronized Timer start() {
    if (due != Context.NEVER) {
      scheduled = kernel.timers().schedule(due, this::fire);
    }
    return this;
  }

  private void fire() {
    Destination to = name == null ? receiver : kernel.names().whereis(name);
    if (over.compareAndSet(false, true) && to != null) {
      deliver(to);
    }
  }

  /** There is nobody left who could wait for room, or be told that there is none. */
  private void deliver(Destination to) {
    if (to instanceof LocalProcess process) {
      process.post(message);
    } else {
      to.send(message);
    }
  }

  @Override
  public Optional<Duration> remaining() {
    boolean pending = !over.get() && !(receiver instanceof Pid pid && !pid.isAlive());
    return pending ? Optional.of(left()) : Optional.empty();
  }

  @Override
  public Optional<Duration> cancel() {
    Current.checkMaySend();
    Optional<Duration> left = remaining();
    if (!over.compareAndSet(false, true)) {
      return Optional.empty();
    }
    forget();
    return left;
  }

  private synchronized void forget() {
    if (scheduled != null) {
      scheduled.cancel();
    }
  }

  private Duration left() {
    return Duration.ofNanos(
        due == Context.NEVER ? Long.MAX_VALUE : Math.max(0, due - kernel.timers().now()));
  }
}
