package dev.troupe.samples.web;

import dev.troupe.process.ExitException;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.CallException;
import dev.troupe.server.StartException;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.DynamicSupervisor;
import dev.troupe.supervisor.Restart;
import java.util.function.Function;

/**
 * The sessions: found in a registry, and started under a supervisor when they are not there.
 *
 * <p>They are temporary: one that has died is started again by the next who asks for it, as it was
 * the first time. So a session that always dies costs those who ask for it, and not the others, as
 * it would if it used up the restarts of the supervisor they share.
 *
 * @param names where they are found by their ids
 * @param ledger where they write
 */
record Sessions(NameRegistry<String> names, DynamicSupervisor supervisor, LedgerClient ledger) {
  private static final int ATTEMPTS = 20;

  /**
   * Asks a session; if it dies before it answers, asks its successor. So the question must be one
   * that can be asked twice.
   *
   * @throws ExitException the last of many failures
   */
  <T> T ask(String id, Function<SessionClient, T> question) {
    SessionClient session = SessionClient.via(names, id);
    for (int attempt = 1; ; attempt++) {
      try {
        if (!session.ref().isAlive()) {
          start(id);
        }
        return question.apply(session);
      } catch (CallException | StartException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Fails if somebody else was quicker, which is as good: the next attempt finds it. */
  private void start(String id) {
    StartOptions options = StartOptions.via(names, id).label("session " + id);
    supervisor.startChild(
        SessionClient.childSpec(options, () -> new Session(id, ledger)).restart(Restart.TEMPORARY));
  }
}
