package dev.troupe.server;

import dev.troupe.api.Pid;
import org.jspecify.annotations.Nullable;

/** One step of a server that is traced; OTP: the events of {@code :sys.trace/2}. */
public sealed interface TraceEvent {
  /** The server that took the step. */
  Pid server();

  /** It takes a message. */
  record In(Pid server, Object message) implements TraceEvent {}

  /** It answers a call. */
  record Out(Pid server, Pid caller, @Nullable Object reply) implements TraceEvent {}

  /** It is done with a message, and this is its object now. */
  record State(Pid server, Object state) implements TraceEvent {}
}
