package dev.troupe.server;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Kernel;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.Relations;
import dev.troupe.process.internal.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a server does: it makes the object of the user's class, gives it what arrives, one thing at
 * a time, and ends with it.
 *
 * @param <S> the server class
 * @param <M> its messages
 */
final class ServerProcess<S, M> extends ObjectProcess<S, M> {
  ServerProcess(Kernel kernel, Behaviour<S, M> behaviour, LocalProcess starter, boolean linked) {
    super(kernel, behaviour, starter, linked);
  }

  /** The server whose callback runs on the calling thread. */
  static ServerProcess<?, ?> current() {
    if (Current.process() instanceof ServerProcess<?, ?> server) {
      return server;
    }
    throw new IllegalStateException(
        "only a server can do this, in its constructor or in a handler, and this is "
            + Current.process());
  }

  // --- what arrives

  void initialize(StartMail start) {
    current = start;
    if (!isAlive()) {
      die(exitReason());
      start.bury(exitReason());
      return;
    }
    try {
      Pid holder = start.register();
      if (holder != null) {
        refuseName(start, new ExitReason.AlreadyStarted(holder));
        return;
      }
      server = behaviour.create(start.takeInit());
    } catch (Throwable e) {
      failStart(start, reasonOf(e), e);
      return;
    }
    Wishes said = wishes;
    if (said != null && (said.stop != null || said.ignore)) {
      failStart(start, said.stop == null ? ExitReason.NORMAL : said.stop, null);
      return;
    }
    current = null;
    start.complete(null);
    goOn("init");
  }

  /** Ends as if it had never been: a name that is taken is no failure of the server's. */
  private void refuseName(StartMail start, ExitReason taken) {
    current = null;
    if (parent != null) {
      Relations.unlink(parent, this);
    }
    die(taken);
    start.complete(new Ask.Failed(taken));
  }

  /** Ends without a trace: dead first, then whoever started it is told. */
  private void failStart(StartMail start, ExitReason reason, @Nullable Throwable cause) {
    if (!isAlive()) {
      return;
    }
    current = null;
    if (parent != null && (parent.relations().trapping() || reason instanceof ExitReason.Normal)) {
      Relations.unlink(parent, this);
    }
    if (!reason.isQuiet()) {
      ServerReports.startFailed(this, reason, cause);
    }
    die(reason);
    start.complete(
        wishes != null && wishes.ignore ? StartMail.IGNORED : new Ask.Failed(exitReason()));
  }

  void handleCall(CallMail mail) {
    current = mail;
    if (!isAlive()) {
      mail.bury(exitReason());
      return;
    }
    noteMessage(mail.call());
    if (mail.isSkipped()) {
      current = null;
      return;
    }
    Object reply;
    try {
      reply = dispatch(mail);
    } catch (Throwable e) {
      if (!(e instanceof Exception declared && mail.call().declares(declared))) {
        crash(e, mail.call());
        return;
      }
      reply = new Ask.Thrown(declared);
    }
    settle(mail, reply);
  }

  /** Runs a handler, on whatever thread is this process. */
  @Nullable Object handle(Object message) throws Exception {
    noteMessage(message);
    return behaviour.dispatch(server, message);
  }

  /** Whether what the handler wishes is for a turn of the server's own. */
  boolean wantsTurn() {
    Wishes said = wishes;
    return said != null && (said.stop != null || said.continuation != null);
  }

  /** The handler has returned: answers now, or when it has stopped, or leaves it to others. */
  void settle(CallMail mail, @Nullable Object reply) {
    if (mail.isDeferred() && !(reply instanceof Ask.Thrown)) {
      extras().keep(mail);
    } else if (wishes != null && wishes.stop != null) {
      terminate(wishes.stop, null, mail.call(), () -> answer(mail, reply));
      return;
    } else {
      answer(mail, reply);
    }
    current = null;
    goOn(mail.call());
  }

  private void answer(CallMail mail, @Nullable Object reply) {
    Extras its = extras;
    if (its != null) {
      its.noteReply(this, mail, reply);
    }
    mail.complete(reply);
  }

  private @Nullable Object dispatch(CallMail mail) throws Exception {
    if (mail.scope() == Scope.NEVER) {
      return behaviour.dispatch(server, mail.call());
    }
    long outer = Scope.enter(mail.scope());
    try {
      return behaviour.dispatch(server, mail.call());
    } finally {
      Scope.enter(outer);
    }
  }

  void handleCast(Object message) {
    try {
      handle(message);
    } catch (Throwable e) {
      crash(e, message);
      return;
    }
    goOn(message);
  }

  @Override
  protected void onMessage(Object message) {
    if (message instanceof Exit exit && isParent(exit.pid())) {
      terminate(exit.reason(), null, message);
      return;
    }
    noteMessage(message);
    info(message);
  }

  private void info(Object message) {
    try {
      if (!behaviour.info(server, message)) {
        ServerReports.unexpectedMessage(this, message);
      }
    } catch (Throwable e) {
      crash(e, message);
      return;
    }
    goOn(message);
  }

  /** Nothing has come for as long as the server said, if it has not heard anything since. */
  void handleIdle(int generation, Object message) {
    if (extras().idle().isCurrent(generation)) {
      noteMessage(message);
      info(message);
    }
  }

  void handleSystem(SystemMail mail) {
    current = mail;
    if (isAlive()) {
      mail.run(this);
      current = null;
    } else {
      mail.bury(exitReason());
    }
  }

  /** Before every message but those of the system. */
  void noteMessage(Object message) {
    Extras its = extras;
    if (its != null) {
      its.noteMessage(this, message);
    }
  }

  // --- how it goes on

  /** Does what the callback that has just returned asked for, and its continuations with it. */
  void goOn(Object last) {
    Extras its = extras;
    if (its != null) {
      its.noteReturn(this);
    }
    while (wishes != null && isAlive()) {
      Wishes said = wishes;
      wishes = null;
      if (said.stop != null) {
        terminate(said.stop, null, last);
      } else if (said.continuation != null) {
        proceed(said.continuation);
        wishes = wishes == null ? said.withoutContinuation() : wishes;
      } else {
        extras().idle().wait(this, said);
      }
    }
  }

  private void proceed(Object continuation) {
    try {
      if (!behaviour.proceed(server, continuation)) {
        throw new IllegalStateException(
            "no @HandleContinue method of "
                + behaviour.name()
                + " takes "
                + continuation.getClass().getName());
      }
    } catch (Throwable e) {
      crash(e, continuation);
    }
  }

  // --- how it ends

  void crash(Throwable cause, Object last) {
    if (isAlive()) {
      terminate(reasonOf(cause), cause, last);
    }
  }

  private static ExitReason reasonOf(Throwable cause) {
    return cause instanceof ExitException exit ? exit.exitReason() : ExitReason.crash(cause);
  }

  private void terminate(ExitReason reason, @Nullable Throwable cause, Object last) {
    terminate(reason, cause, last, () -> {});
  }

  /** Runs what runs last, then answers the call at hand if there is an answer, then ends. */
  private void terminate(
      ExitReason reason, @Nullable Throwable cause, Object last, Runnable answer) {
    ExitReason end = reason;
    ExitReason worst = reason;
    Throwable why = cause;
    wishes = null;
    try {
      behaviour.terminate(server, reason);
    } catch (Throwable e) {
      end = reasonOf(e);
      worst = end.isQuiet() ? reason : end; // a quiet end does not hush up a crash
      why = end.isQuiet() ? cause : e;
    }
    answer.run();
    if (isAlive() && !worst.isQuiet()) {
      ServerReports.terminating(this, worst, why, last);
    }
    die(end);
  }

  /** Somebody has asked it to stop, and its turn has come. */
  @Nullable Object stop(ExitReason reason) {
    terminate(reason, null, "stop");
    return null;
  }
}
