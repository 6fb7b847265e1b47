package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Context;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Envelope;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.PooledProcess;
import dev.troupe.process.internal.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A handler that runs on the thread of whoever calls or casts, in the server's identity: if the
 * server does nothing and nothing waits for it, and so the caller's own earlier messages are done.
 *
 * <p>Nobody can tell the difference, as such a handler does not wait and does not depend on its
 * thread. What it leaves behind that is more than an answer (a crash, a stop, a continuation), the
 * server sees to in its own turn, before anything else. The system property {@code
 * troupe.direct=off} has all messages go through the mailbox.
 */
final class Direct {
  /** The message has to go through the mailbox. */
  static final Object NOT_NOW = new Object();

  private static final boolean OFF = "off".equals(System.getProperty("troupe.direct"));

  private Direct() {}

  /** The handler has run, and the server answers in its own turn. */
  record Rest(CallMail mail) {}

  /** The outcome of a call, or {@link #NOT_NOW}, or a {@link Rest}. */
  static @Nullable Object call(
      ServerProcess<?, ?> server, Call<?, ?> message, LocalProcess caller) {
    Context context = Current.context();
    if (OFF
        || Scope.isOver(caller, context.scope())
        || !context.mayVisit()
        || !server.borrow(context)) {
      return NOT_NOW;
    }
    try {
      return answer(server, message, caller, context);
    } catch (Throwable e) {
      server.breakOff(context, caller, e);
      return new Ask.Failed(server.exitReason());
    }
  }

  private static @Nullable Object answer(
      ServerProcess<?, ?> server, Call<?, ?> message, LocalProcess caller, Context context) {
    Object outcome;
    try {
      outcome = server.handle(message);
    } catch (Throwable e) {
      if (!(e instanceof Exception declared && message.declares(declared))) {
        CallMail mail = new CallMail(server, message, caller, context.scope());
        leave(server, context, caller, mail, () -> server.crash(e, message));
        return new Rest(mail);
      }
      outcome = new Ask.Thrown(declared);
    }
    if (server.wantsTurn()) {
      CallMail mail = new CallMail(server, message, caller, context.scope());
      Object answer = outcome;
      leave(server, context, caller, mail, () -> server.settle(mail, answer));
      return new Rest(mail);
    }
    return end(server, context, caller, message) ? outcome : new Ask.Failed(server.exitReason());
  }

  /**
   * Whether the handler of a cast has run. One that is sent under a deadline is handled in a turn
   * of the server's own, as the deadline is the sender's.
   */
  static boolean cast(ServerProcess<?, ?> server, Cast<?> message, @Nullable Context sender) {
    LocalProcess self = sender == null ? null : sender.process();
    if (OFF
        || sender == null
        || self == null
        || sender.scope() != Scope.NEVER
        || !server.borrow(sender)) {
      return false;
    }
    try {
      tell(server, message, self, sender);
    } catch (Throwable e) {
      server.breakOff(sender, self, e);
    }
    self.checkpoint();
    return true;
  }

  private static void tell(
      ServerProcess<?, ?> server, Cast<?> message, LocalProcess self, Context sender) {
    try {
      server.handle(message);
    } catch (Throwable e) {
      leave(server, sender, self, null, () -> server.crash(e, message));
      return;
    }
    if (server.wantsTurn()) {
      leave(server, sender, self, null, () -> server.goOn(message));
    } else {
      end(server, sender, self, message);
    }
  }

  /** Whether the server has ended: one that has nothing to do last runs no code of its own. */
  static boolean stop(ServerProcess<?, ?> server, ExitReason reason, LocalProcess self) {
    Context context = Current.context();
    if (OFF || !server.behaviour().endsAtOnce() || !server.borrow(context)) {
      return false;
    }
    try {
      server.stop(reason);
    } finally {
      server.giveBack(context, self);
    }
    return true;
  }

  /** Gives the server back; returns false if it was killed. */
  private static boolean end(
      ServerProcess<?, ?> server, Context context, LocalProcess self, Object message) {
    server.goOn(message);
    return server.giveBack(context, self);
  }

  /** Gives the server back with something to do; {@code mail} is what somebody waits for. */
  private static void leave(
      ServerProcess<?, ?> server,
      Context context,
      LocalProcess self,
      @Nullable CallMail mail,
      Runnable rest) {
    server.current = mail; // first: whoever kills the server fails it
    server.extras().putFirst(new InTurn(rest));
    if (!server.giveBackBusy(context, self)) {
      server.abandonWork(server.exitReason()); // who killed it may have come before the mail
    }
  }

  /** What is left to do of a callback. */
  private static final class InTurn extends Envelope {
    private final Runnable rest;

    InTurn(Runnable rest) {
      this.rest = rest;
    }

    @Override
    protected void deliver(PooledProcess receiver) {
      rest.run();
    }
  }
}
