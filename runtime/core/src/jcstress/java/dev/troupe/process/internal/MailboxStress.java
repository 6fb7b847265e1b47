package dev.troupe.process.internal;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.troupe.api.ExitReason;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The mailbox: senders, the owner who takes from anywhere, the killer who buries. */
public class MailboxStress {
  private static String rest(Mailbox mailbox) {
    StringBuilder text = new StringBuilder();
    Envelope at = mailbox.start();
    while ((at = mailbox.nextWaiting(at)) != null) {
      text.append(at.message());
    }
    return text + "/" + mailbox.size();
  }

  /** Two messages of one sender stay in order behind those of others. */
  @JCStressTest
  @Outcome(
      id = {"abc/3", "bac/3", "bca/3"},
      expect = ACCEPTABLE)
  @State
  public static class TwoSenders {
    private final Mailbox mailbox = new Mailbox();

    @Actor
    public void one() {
      mailbox.push(new Letter("a", false));
    }

    @Actor
    public void other() {
      mailbox.push(new Letter("b", false));
      mailbox.push(new Letter("c", false));
    }

    @Arbiter
    public void rest(L_Result result) {
      result.r1 = MailboxStress.rest(mailbox);
    }
  }

  /** The owner takes one while another comes behind it. */
  @JCStressTest
  @Outcome(id = "a b/1", expect = ACCEPTABLE)
  @State
  public static class PollAndPush {
    private final Mailbox mailbox = new Mailbox();
    private Object taken;

    public PollAndPush() {
      mailbox.push(new Letter("a", false));
    }

    @Actor
    public void owner() {
      taken = mailbox.poll().message();
    }

    @Actor
    public void sender() {
      mailbox.push(new Letter("b", false));
    }

    @Arbiter
    public void rest(L_Result result) {
      result.r1 = taken + " " + MailboxStress.rest(mailbox);
    }
  }

  /** The owner takes the last one, from behind one it leaves, while another comes behind that. */
  @JCStressTest
  @Outcome(id = "ac/2", expect = ACCEPTABLE)
  @State
  public static class RemoveLastAndPush {
    private final Mailbox mailbox = new Mailbox();
    private final Letter left = new Letter("a", false);
    private final Letter taken = new Letter("b", false);

    public RemoveLastAndPush() {
      mailbox.push(left);
      mailbox.push(taken);
    }

    @Actor
    public void owner() {
      mailbox.remove(left, taken);
    }

    @Actor
    public void sender() {
      mailbox.push(new Letter("c", false));
    }

    @Arbiter
    public void rest(L_Result result) {
      result.r1 = MailboxStress.rest(mailbox);
    }
  }

  /** Knows what has become of it. */
  private static final class Marked extends Envelope {
    volatile boolean taken;
    volatile boolean buried;

    @Override
    protected void deliver(PooledProcess receiver) {}

    @Override
    public void bury(ExitReason reason) {
      buried = true;
    }

    boolean isLost() {
      return !taken && !buried;
    }
  }

  /** The killer buries and clears while the owner takes: nobody hangs, nothing is lost. */
  @JCStressTest
  @Outcome(id = "none lost", expect = ACCEPTABLE)
  @State
  public static class PollAndBury {
    private final Mailbox mailbox = new Mailbox();
    private final Marked first = new Marked();
    private final Marked second = new Marked();

    public PollAndBury() {
      mailbox.push(first);
      mailbox.push(second);
    }

    @Actor
    public void owner() {
      for (int i = 0; i < 3; i++) {
        if (mailbox.poll() instanceof Marked marked) {
          marked.taken = true;
        }
      }
    }

    @Actor
    public void killer() {
      mailbox.buryAll(ExitReason.KILLED);
      mailbox.clear();
    }

    @Arbiter
    public void count(L_Result result) {
      result.r1 = first.isLost() || second.isLost() ? "lost" : "none lost";
    }
  }

  /** The owner searches the mailbox while it is cleared. */
  @JCStressTest
  @Outcome(id = "done", expect = ACCEPTABLE)
  @State
  public static class SearchAndClear {
    private final Mailbox mailbox = new Mailbox();

    public SearchAndClear() {
      mailbox.push(new Letter("a", false));
      mailbox.push(new Letter("b", false));
    }

    @Actor
    public void owner() {
      Envelope first = mailbox.nextWaiting(mailbox.start());
      if (first != null) {
        Envelope second = mailbox.nextWaiting(first);
        if (second != null) {
          mailbox.remove(first, second);
        }
      }
      mailbox.poll();
    }

    @Actor
    public void killer() {
      mailbox.buryAll(ExitReason.KILLED);
      mailbox.clear();
    }

    @Arbiter
    public void done(L_Result result) {
      while (mailbox.poll() != null) {
        // to the end
      }
      result.r1 = "done";
    }
  }
}
