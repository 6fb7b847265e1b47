package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Pid;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server with a limited mailbox that is at a handler until it is let on; and its journal. */
final class Crowded {
  final List<Object> journal = new CopyOnWriteArrayList<>();
  final ActorClient client;
  private Gate gate = new Gate();

  private Crowded(MailboxLimit limit) {
    StartOptions options = StartOptions.defaults().mailbox(limit);
    client = ActorClient.start(options, () -> new Actor(journal));
  }

  /** One that does nothing. */
  static Crowded idle(MailboxLimit limit) {
    return new Crowded(limit);
  }

  /** One that is at a handler, and that nothing waits for. */
  static Crowded busy(MailboxLimit limit) throws InterruptedException {
    Crowded crowded = idle(limit);
    crowded.hold(() -> {});
    return crowded;
  }

  /** Has it come to a handler, which does that when it is let on; of one that does nothing. */
  void hold(Actor.Work work) throws InterruptedException {
    Gate next = new Gate();
    gate = next;
    inTurn(
        client,
        () -> {
          next.pass();
          work.run();
        });
    next.awaitReached();
  }

  /** Has the server do that on a thread of its own, where it may wait. */
  static void inTurn(ActorClient server, Actor.Work work) {
    server.pid().send(work);
  }

  /** One that the casts 1 and so on wait for, as many as may. */
  static Crowded full(MailboxLimit limit) throws InterruptedException {
    Crowded crowded = busy(limit);
    for (int i = 1; i <= limit.capacity(); i++) {
      crowded.cast(i);
    }
    assertThat(crowded.bound().waiting()).isEqualTo(limit.capacity());
    return crowded;
  }

  void cast(Object what) {
    client.tell(() -> journal.add(what));
  }

  /** A call that notes itself and answers so. */
  Object call(Object what) {
    return client.<Object>ask(() -> note(what));
  }

  Request<Object> request(Object what) {
    return client.<Object>request(() -> note(what));
  }

  Object note(Object what) {
    journal.add(what);
    return what;
  }

  Pid pid() {
    return client.pid();
  }

  void letOn() {
    gate.open();
  }

  /** What it has been told, when it has handled all that waits. */
  List<Object> handled() {
    letOn();
    Sys.getState(client.ref());
    return journal;
  }

  ProcessInfo.Bound bound() {
    return Processes.info(pid()).orElseThrow().bound().orElseThrow();
  }

  void awaitBlocked(int senders) {
    Soon.until(() -> bound().blocked() == senders);
  }
}
