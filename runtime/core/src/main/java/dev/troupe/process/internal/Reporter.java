package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ProcessBody;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log, {@code dev.troupe} and those below it, what goes wrong. Reports are put into words
 * and logged by a thread of their own, one after the other, so that neither a slow log nor a
 * message that cannot be printed can harm the process that is reported on.
 */
public final class Reporter {
  private static final Logger LOG = System.getLogger("dev.troupe");
  private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

  private final Queue<Report> reports = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /** The thread that logs what waits, or did last. */
  private volatile @Nullable Thread drainer;

  private record Report(Logger log, Level level, Supplier<String> text, @Nullable Throwable cause) {
    void write() {
      try {
        log.log(level, text.get(), cause);
      } catch (Throwable e) {
        log.log(level, "a report that could not be printed", e);
      }
    }
  }

  Reporter() {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("troupe-reports").unstarted(this::finish));
  }

  /** Logs, soon; the text is made when it is. */
  public void report(Level level, Supplier<String> text, @Nullable Throwable cause) {
    report(LOG, level, text, cause);
  }

  /** Logs there, soon. */
  public void report(Logger log, Level level, Supplier<String> text, @Nullable Throwable cause) {
    if (!log.isLoggable(level)) {
      return;
    }
    reports.add(new Report(log, level, text, cause));
    if (waiting.getAndIncrement() == 0) {
      drainer = Thread.ofVirtual().name("troupe-reporter").start(this::logAll);
    }
  }

  /** Whether what is needed to find an error should be said in full. */
  public static boolean saysState() {
    return LOG.isLoggable(Level.DEBUG);
  }

  /** Gives way after each: a long row of them must not keep a carrier from all others. */
  @SuppressWarnings("ThreadPriorityCheck") // it is to make way for other virtual threads
  private void logAll() {
    do {
      Report report = reports.poll();
      if (report != null) {
        tryToLog(report);
        Thread.yield();
      }
    } while (waiting.decrementAndGet() > 0);
  }

  private static void tryToLog(Report report) {
    try {
      report.write();
    } catch (Throwable _) {
      // the log itself is broken: there is nobody to tell, and the next report is still due
    }
  }

  /** The machine is about to stop: what was reported shall still be read. Waits for a moment. */
  public void finish() {
    Thread last = drainer;
    try {
      if (last != null) {
        last.join(LAST_MOMENT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A bare process has ended itself out of order. */
  void crashed(LocalProcess process, ProcessBody body, ExitReason reason, Throwable cause) {
    report(
        Level.ERROR,
        () ->
            "Process "
                + process
                + " terminating: "
                + reason
                + "\n  running: "
                + body
                + about(process),
        cause);
  }

  /** A process is dead, and its code runs on: it has taken no notice of the interrupt. */
  void zombie(LocalProcess process) {
    report(
        Level.WARNING,
        () ->
            process
                + " was ended ("
                + process.exitReason()
                + ") but its code runs on and ignores the interrupt; whatever it still does with"
                + " the runtime is refused"
                + about(process),
        null);
  }

  /** The lines that say who a process is. */
  public static String about(LocalProcess process) {
    StringBuilder text = new StringBuilder();
    Object label = process.label();
    if (label != null) {
      text.append("\n  label: ").append(label);
    }
    appendUnlessEmpty(text, "ancestors", process.ancestors());
    appendUnlessEmpty(text, "callers", process.callers());
    return text.toString();
  }

  private static void appendUnlessEmpty(StringBuilder text, String what, List<?> values) {
    if (!values.isEmpty()) {
      text.append("\n  ").append(what).append(": ").append(values);
    }
  }
}
