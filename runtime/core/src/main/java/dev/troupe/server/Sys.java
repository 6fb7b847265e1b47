package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.Unchecked;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looking into a running server, and holding it still. Each request takes its turn among the
 * server's messages, so what it sees is what all earlier messages of the caller have done; none
 * disturbs an idle timeout. Each fails with {@link CallException} if the server is dead or does not
 * answer within five seconds.
 *
 * <p>OTP: {@code :sys}.
 */
public final class Sys {
  private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(5);
  private static final System.Logger LOG = System.getLogger("dev.troupe.trace");

  private Sys() {}

  /**
   * Looks at the server's object, in the server: what the function returns must not let the state
   * out.
   *
   * <p>OTP: {@code :sys.get_state/1}.
   *
   * @throws ClassCastException if the server is of another class
   */
  public static <S, T> T getState(ServerRef<?> server, Class<S> type, Function<S, T> look) {
    return Sys.<T>ask(server, "getState", process -> look.apply(type.cast(process.state())));
  }

  /** What the server's object prints as; OTP: {@code :sys.get_state/1}. */
  public static String getState(ServerRef<?> server) {
    return Sys.<String>ask(server, "getState", process -> String.valueOf(process.server()));
  }

  /**
   * Puts another object in place of the server's own, and returns it.
   *
   * <p>OTP: {@code :sys.replace_state/2}.
   *
   * @throws ClassCastException if the server is of another class
   */
  public static <S> S replaceState(
      ServerRef<?> server, Class<S> type, UnaryOperator<S> replacement) {
    return Sys.<S>ask(server, "replaceState", process -> replace(process, type, replacement));
  }

  private static <S> S replace(
      ServerProcess<?, ?> process, Class<S> type, UnaryOperator<S> replacement) {
    S next = Objects.requireNonNull(replacement.apply(type.cast(process.state())), "replacement");
    process.replaceServer(next);
    return next;
  }

  /** Has the server handle nothing but what is asked here; OTP: {@code :sys.suspend/1}. */
  public static void suspend(ServerRef<?> server) {
    ask(server, "suspend", process -> setSuspended(process, true));
  }

  /** Has the server go on; OTP: {@code :sys.resume/1}. */
  public static void resume(ServerRef<?> server) {
    ask(server, "resume", process -> setSuspended(process, false));
  }

  private static @Nullable Object setSuspended(ServerProcess<?, ?> process, boolean suspend) {
    process.extras().suspend(suspend);
    return null;
  }

  /** Turns statistics on, from zero, or off; OTP: {@code :sys.statistics(server, true)}. */
  public static void statistics(ServerRef<?> server, boolean on) {
    ask(
        server,
        "statistics",
        process -> {
          process.extras().debug().count(on, process.kernel().timers().now());
          return null;
        });
  }

  /** The statistics, if they are on; OTP: {@code :sys.statistics(server, :get)}. */
  public static Optional<Statistics> statistics(ServerRef<?> server) {
    return Sys.<Optional<Statistics>>ask(
        server,
        "statistics",
        process -> {
          Debug debug = process.extras().debugOrNull();
          return debug == null
              ? Optional.empty()
              : Optional.ofNullable(debug.statistics(process.kernel().timers().now()));
        });
  }

  /** Logs every step of the server as {@code dev.troupe.trace}; OTP: {@code :sys.trace/2}. */
  public static void trace(ServerRef<?> server, boolean on) {
    install(server, on ? event -> LOG.log(System.Logger.Level.INFO, event::toString) : null);
  }

  /**
   * Tells every step of the server, in the server; one that throws is told no more.
   *
   * <p>OTP: {@code :sys.install/2}.
   */
  public static void trace(ServerRef<?> server, Consumer<TraceEvent> tracer) {
    install(server, Objects.requireNonNull(tracer, "tracer"));
  }

  private static void install(ServerRef<?> server, @Nullable Consumer<TraceEvent> tracer) {
    ask(
        server,
        "trace",
        process -> {
          process.extras().debug().trace(tracer);
          return null;
        });
  }

  /** Ends statistics and traces; OTP: {@code :sys.no_debug/1}. */
  public static void noDebug(ServerRef<?> server) {
    ask(
        server,
        "noDebug",
        process -> {
          process.extras().endDebug();
          return null;
        });
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the work is of that type, but in a wildcard
  private static <T> T ask(
      ServerRef<?> server, String request, Function<ServerProcess<?, ?>, @Nullable Object> work) {
    LocalProcess self = Current.process();
    Object pid = server.whereis().orElse(null);
    if (!(pid instanceof ServerProcess<?, ?> process)) {
      throw new CallException(ExitReason.NOPROC, server.toString(), request);
    }
    if (process == self) {
      throw new CallException(ExitReason.CALLING_SELF, server.toString(), request);
    }
    SystemMail mail = new SystemMail(process, work);
    process.enqueue(mail);
    if (!mail.await(self, self.kernel().timers().deadlineIn(TIMEOUT)) && mail.abandon()) {
      throw new CallException(ExitReason.TIMEOUT, server.toString(), request);
    }
    Object outcome = mail.outcome();
    if (outcome instanceof Ask.Failed(ExitReason reason)) {
      throw new CallException(reason, server.toString(), request);
    }
    if (outcome instanceof Ask.Thrown(Exception exception)) {
      throw (RuntimeException) exception;
    }
    return Unchecked.cast(outcome);
  }
}
