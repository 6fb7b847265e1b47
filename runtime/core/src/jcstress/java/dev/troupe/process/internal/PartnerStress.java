package dev.troupe.process.internal;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** What is left at a post or in a slot, against whoever takes it: it is run, and in its order. */
public class PartnerStress {
  private static final RunQueue QUEUE = Kernel.local().runQueue();

  /** One for all: it comes and goes as there is something to run. */
  private static final Partner PARTNER = Partner.create(QUEUE, told("to begin with"));

  static {
    QUEUE.begin(PARTNER);
  }

  /** A process that has something to do, and that somebody has to run. */
  private static Stressed told(Object message) {
    Stressed process = Stressed.asleep();
    process.mailbox().push(new Letter(message, false));
    return process;
  }

  private static void leave(Partner partner, PooledProcess process) {
    if (!partner.assign(process)) {
      QUEUE.share(process);
    }
  }

  /** What all of them have been told; then they are gone. */
  private static String seenBy(Stressed... processes) {
    List<Object> told = new ArrayList<>();
    for (Stressed process : processes) {
      Stressed.await(() -> !process.seen.isEmpty());
      process.kill();
      told.addAll(process.seen);
    }
    return told.toString();
  }

  /** Two leave something as the partner rests, sleeps, or is at work for the one before. */
  @JCStressTest
  @Outcome(id = "[one, other]", expect = ACCEPTABLE)
  @State
  public static class TwoAssign {
    private final Stressed one = told("one");
    private final Stressed other = told("other");

    @Actor
    public void one() {
      leave(PARTNER, one);
    }

    @Actor
    public void other() {
      leave(PARTNER, other);
    }

    @Arbiter
    public void all(L_Result result) {
      result.r1 = seenBy(one, other);
    }
  }

  /** The partner finds something in the shared queue as something is left at its post. */
  @JCStressTest
  @Outcome(id = "[assigned, shared]", expect = ACCEPTABLE)
  @State
  public static class AssignAndShare {
    private final Stressed assigned = told("assigned");
    private final Stressed shared = told("shared");

    @Actor
    public void caller() {
      leave(PARTNER, assigned);
    }

    @Actor
    public void other() {
      QUEUE.share(shared);
    }

    @Arbiter
    public void all(L_Result result) {
      result.r1 = seenBy(assigned, shared);
    }
  }

  /** The partner takes up something else just when something is left: that is passed on. */
  @JCStressTest
  @Outcome(id = "[first, left]", expect = ACCEPTABLE)
  @State
  public static class AssignAndRun {
    private final Stressed first = told("first");
    private final Stressed left = told("left");
    private final Partner partner = Partner.create(QUEUE, first);

    public AssignAndRun() {
      partner.aboutToRun();
      partner.aboutToRest();
    }

    @Actor
    public void caller() {
      leave(partner, left);
    }

    @Actor
    public void partner() {
      partner.aboutToRun();
    }

    @Arbiter
    public void all(L_Result result) {
      result.r1 = seenBy(first, left);
    }
  }

  /** A process that is run again is told in order, by whoever runs it then. */
  @JCStressTest
  @Outcome(id = "[1, 2, 3]", expect = ACCEPTABLE)
  @State
  public static class AssignAndSend {
    private final Stressed process = told(1);

    @Actor
    public void caller() {
      leave(PARTNER, process);
    }

    @Actor
    public void sender() {
      process.send(2);
      process.send(3);
    }

    @Arbiter
    public void all(L_Result result) {
      Stressed.await(() -> process.seen.size() == 3);
      result.r1 = seenBy(process);
    }
  }

  /** What lies in a slot is taken by the worker or by the tick, and by one of them. */
  @JCStressTest
  @Outcome(id = "[displaced, last]", expect = ACCEPTABLE)
  @State
  public static class SlotAndTick {
    private final Stressed displaced = told("displaced");
    private final Stressed last = told("last");
    private final Partner partner = Partner.create(QUEUE, told("nothing"));

    @Actor
    public void worker() {
      partner.exchangeSlot(displaced);
      PooledProcess before = partner.exchangeSlot(last);
      if (before != null) {
        QUEUE.share(before);
      }
      partner.beforeBlocking();
    }

    @Actor
    public void tick() {
      List<PooledProcess> stuck = new ArrayList<>();
      partner.tick(stuck);
      partner.tick(stuck);
      stuck.forEach(QUEUE::share);
    }

    @Arbiter
    public void all(L_Result result) {
      result.r1 = seenBy(displaced, last);
    }
  }
}
