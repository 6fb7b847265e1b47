package dev.troupe.process.internal;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.troupe.api.ExitReason;
import dev.troupe.process.LongMailbox;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.ProcessInfo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Mailboxes with a limit: places that are waited for, left, taken over; and their marks. */
public class RoomStress {
  private static final Stressed SOMEBODY = Stressed.asleep();

  private static long in(long nanos) {
    return Kernel.local().timers().deadlineIn(nanos);
  }

  private static String outcome(Room.Wait wait) {
    return wait.isGranted() ? "granted" : wait.isAbandoned() ? "given up" : "dead";
  }

  private static Room full() {
    Room room = new Room(1);
    room.take();
    return room;
  }

  /** Who waits gets the place that is left. */
  @JCStressTest
  @Outcome(id = "granted, 1 taken, 0 queued", expect = ACCEPTABLE)
  @State
  public static class AwaitAndLeave {
    private final Room room = full();
    private String outcome = "";

    @Actor
    public void sender() {
      outcome = outcome(room.await(SOMEBODY, in(TimeUnit.SECONDS.toNanos(10))));
    }

    @Actor
    public void receiver() {
      room.leave();
    }

    @Arbiter
    public void state(L_Result result) {
      result.r1 = outcome + ", " + room.taken() + " taken, " + room.queued() + " queued";
    }
  }

  /** Who gives up as a place is left has it or leaves it to others. */
  @JCStressTest
  @Outcome(
      id = {"granted, 1 taken, 0 queued", "given up, 0 taken, 0 queued"},
      expect = ACCEPTABLE)
  @State
  public static class GiveUpAndLeave {
    private final Room room = full();
    private String outcome = "";

    @Actor
    public void sender() {
      outcome = outcome(room.await(SOMEBODY, in(1)));
    }

    @Actor
    public void receiver() {
      room.leave();
    }

    @Arbiter
    public void state(L_Result result) {
      result.r1 = outcome + ", " + room.taken() + " taken, " + room.queued() + " queued";
    }
  }

  /** Who gives up does not keep the place from who waits behind. */
  @JCStressTest
  @Outcome(
      id = {"granted, 1 taken, 0 queued", "given up, 1 taken, 0 queued"},
      expect = ACCEPTABLE)
  @State
  public static class GiveUpAndWaitBehind {
    private final Room room = full();
    private String outcome = "";
    private String behind = "";

    @Actor
    public void impatient() {
      outcome = outcome(room.await(SOMEBODY, in(1)));
      if (outcome.equals("granted")) {
        room.leave();
      }
    }

    @Actor
    public void patient() {
      room.leave();
      behind = outcome(room.await(SOMEBODY, in(TimeUnit.SECONDS.toNanos(10))));
    }

    @Arbiter
    public void state(L_Result result) {
      String taken = room.taken() + " taken, " + room.queued() + " queued";
      result.r1 = behind.equals("granted") ? outcome + ", " + taken : "hung";
    }
  }

  /** The receiver dies while somebody comes to wait. */
  @JCStressTest
  @Outcome(id = "dead, 0 queued", expect = ACCEPTABLE)
  @State
  public static class AwaitAndDie {
    private final Stressed owner = Stressed.asleep();
    private final Room room = full();
    private String outcome = "";

    @Actor
    public void sender() {
      outcome = outcome(room.await(owner, in(TimeUnit.SECONDS.toNanos(10))));
    }

    @Actor
    public void killer() {
      owner.kill();
      room.close(ExitReason.KILLED);
    }

    @Arbiter
    public void state(L_Result result) {
      result.r1 = outcome + ", " + room.queued() + " queued";
    }
  }

  private static Stressed filled(MailboxLimit limit, String... messages) {
    Stressed owner = Stressed.asleep();
    owner.limitMailbox(limit);
    for (String message : messages) {
      owner.send(message);
    }
    return owner;
  }

  /** Takes the first that is there; with what it is, or nothing. */
  private static String take(Stressed owner) {
    Envelope envelope = owner.mailbox().poll();
    Object message = envelope == null ? null : envelope.message();
    return envelope != null && message != null && envelope.claim() ? message.toString() : "";
  }

  /** What has come and gone in all, whether in order, and what is left. */
  private static String account(Stressed owner, String taken) {
    StringBuilder seen = new StringBuilder(taken);
    while (!owner.mailbox().isEmpty()) {
      seen.append(take(owner));
    }
    ProcessInfo.Bound bound = owner.intake().bound();
    boolean order = seen.chars().boxed().sorted().toList().equals(seen.chars().boxed().toList());
    return (seen.length() + bound.dropped())
        + (order ? " in order, " : " in disorder, ")
        + bound.waiting()
        + " waiting";
  }

  /** A sender takes the place of the oldest while the owner takes that. */
  @JCStressTest
  @Outcome(id = "4 in order, 0 waiting", expect = ACCEPTABLE)
  @State
  public static class DropAndTake {
    private final Stressed owner = filled(MailboxLimit.of(2).dropOldest(), "a", "b");
    private String taken = "";

    @Actor
    public void sender() {
      owner.send("c");
      owner.send("d");
    }

    @Actor
    public void receiver() {
      taken = take(owner);
    }

    @Arbiter
    public void state(L_Result result) {
      result.r1 = account(owner, taken);
    }
  }

  /** Two senders take the places of the oldest at once. */
  @JCStressTest
  @Outcome(
      id = {"4 in order, 0 waiting", "4 in disorder, 0 waiting"},
      expect = ACCEPTABLE)
  @State
  public static class DropAndDrop {
    private final Stressed owner = filled(MailboxLimit.of(2).dropOldest(), "a", "b");

    @Actor
    public void one() {
      owner.send("c");
    }

    @Actor
    public void other() {
      owner.send("d");
    }

    @Arbiter
    public void state(L_Result result) {
      result.r1 = account(owner, "");
    }
  }

  /** A mark is passed upwards by one and downwards by another: the last word is right. */
  @JCStressTest
  @Outcome(
      id = {", 0 taken", "long short, 0 taken"},
      expect = ACCEPTABLE)
  @State
  public static class RiseAndFall {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Stressed owner =
        filled(
            MailboxLimit.of(2)
                .watermarks(
                    0, 2, news -> told.add(((LongMailbox) news).isLong() ? "long" : "short")),
            "a");

    @Actor
    public void sender() {
      owner.send("b");
    }

    @Actor
    public void owner() {
      int left = 2;
      while (left > 0) {
        left -= take(owner).length();
      }
    }

    @Arbiter
    public void state(L_Result result) {
      result.r1 = String.join(" ", told) + ", " + owner.intake().bound().waiting() + " taken";
    }
  }
}
