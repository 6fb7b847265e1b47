package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Self;
import dev.troupe.server.Behaviour;
import dev.troupe.server.StartOptions;

/** A server that does what it is sent, and writes down when it starts and when it ends. */
final class Worker {
  private static final Behaviour<Worker, Object> BEHAVIOUR =
      Behaviour.<Worker, Object>of(Worker.class, (_, _) -> null)
          .onInfo(Worker::run)
          .onTerminate((worker, _) -> worker.plan.terminate());

  private final Plan plan;

  private Worker(Plan plan) {
    this.plan = plan;
    Self.trapExits(plan.traps);
    plan.initialize();
  }

  private static boolean run(Worker worker, Object order) throws Exception {
    if (order instanceof ProcessBody body) {
      body.run();
      return true;
    }
    return false;
  }

  /** A worker that traps exits, so that its end is written down. */
  static Plan plan(String id, Journal journal) {
    return new Plan(id, journal, StartOptions.defaults(), true, () -> {}, () -> {});
  }

  /** How a worker lives. */
  record Plan(
      String id,
      Journal journal,
      StartOptions options,
      boolean traps,
      ProcessBody init,
      ProcessBody last) {

    /** It does this first, in its constructor. */
    Plan init(ProcessBody body) {
      return new Plan(id, journal, options, traps, body, last);
    }

    /** It does this last. */
    Plan last(ProcessBody body) {
      return new Plan(id, journal, options, traps, init, body);
    }

    Plan traps(boolean traps) {
      return new Plan(id, journal, options, traps, init, last);
    }

    Plan named(String name) {
      return new Plan(id, journal, options.name(name), traps, init, last);
    }

    Plan mailbox(MailboxLimit limit) {
      return new Plan(id, journal, options.mailbox(limit), traps, init, last);
    }

    ChildSpec spec() {
      return ChildSpec.of(id, this::startLink);
    }

    Pid startLink() {
      return BEHAVIOUR.startLink(options, () -> new Worker(this)).pid();
    }

    private void initialize() {
      perform(init);
      journal.add("start " + id);
    }

    private void terminate() {
      perform(last);
      journal.add("stop " + id);
    }

    private static void perform(ProcessBody body) {
      try {
        body.run();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  // --- orders

  /** Has it end for that reason, by itself. */
  static void end(Pid worker, ExitReason reason) {
    order(worker, () -> Self.stop(reason));
  }

  /** Has it crash. */
  static void crash(Pid worker) {
    order(
        worker,
        () -> {
          throw new IllegalStateException("told to");
        });
  }

  static void order(Pid worker, ProcessBody body) {
    worker.send(body);
  }
}
