package dev.troupe.server;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is counted and told of a server that somebody looks into. Owned by the server. */
final class Debug {
  private boolean counting;
  private long since;
  private long messagesIn;
  private long repliesOut;
  private @Nullable Consumer<TraceEvent> tracer;

  /** Whether there is nothing to count or to tell. */
  boolean isOff() {
    return !counting && tracer == null;
  }

  void count(boolean on, long now) {
    counting = on;
    since = now;
    messagesIn = 0;
    repliesOut = 0;
  }

  @Nullable Statistics statistics(long now) {
    return counting ? new Statistics(now - since, messagesIn, repliesOut) : null;
  }

  void trace(@Nullable Consumer<TraceEvent> to) {
    tracer = to;
  }

  void noteMessage(ObjectProcess<?, ?> server, Object message) {
    messagesIn++;
    tell(new TraceEvent.In(server, message));
  }

  void noteReply(ObjectProcess<?, ?> server, CallMail call, @Nullable Object reply) {
    repliesOut++;
    tell(new TraceEvent.Out(server, call.caller(), reply));
  }

  void noteReturn(ObjectProcess<?, ?> server) {
    Object state = server.server();
    if (state != null) {
      tell(new TraceEvent.State(server, state));
    }
  }

  /** A tracer that fails is the tracer's problem, not the server's. */
  private void tell(TraceEvent event) {
    Consumer<TraceEvent> to = tracer;
    if (to == null) {
      return;
    }
    try {
      to.accept(event);
    } catch (Throwable e) {
      tracer = null;
    }
  }
}
