package dev.troupe.process.internal;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.troupe.api.ExitReason;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Links and monitors, made and ended while one side dies. */
public class TiesStress {
  private static void end(Stressed... processes) {
    for (Stressed process : processes) {
      process.kill();
    }
  }

  private static String life(Stressed process) {
    return process.isAlive() ? "alive" : "dead";
  }

  /** How many sides of a link are left. */
  private static int linksOf(Stressed one, Stressed other) {
    return one.relations().links().size() + other.relations().links().size();
  }

  /** Who links to one that is being killed dies of it, whoever comes first. */
  @JCStressTest
  @Outcome(id = "dead, 0", expect = ACCEPTABLE)
  @State
  public static class LinkAndExitOfOther {
    private final Stressed self = Stressed.asleep();
    private final Stressed other = Stressed.asleep();

    @Actor
    public void links() {
      Relations.link(self, other);
    }

    @Actor
    public void kills() {
      other.kill();
    }

    @Arbiter
    public void state(LL_Result result) {
      result.r1 = life(self);
      result.r2 = linksOf(self, other);
      end(self);
    }
  }

  /** A process that is killed while it links takes the other with it: no orphan. */
  @JCStressTest
  @Outcome(id = "dead, 0", expect = ACCEPTABLE)
  @State
  public static class LinkAndOwnExit {
    private final Stressed self = Stressed.asleep();
    private final Stressed other = Stressed.asleep();

    @Actor
    public void links() {
      Relations.link(self, other);
    }

    @Actor
    public void kills() {
      self.kill();
    }

    @Arbiter
    public void state(LL_Result result) {
      result.r1 = life(other);
      result.r2 = linksOf(self, other);
      end(other);
    }
  }

  /** Once an unlink has returned, the exit of the other changes nothing. */
  @JCStressTest
  @Outcome(
      id = {"alive, alive", "dead, dead"},
      expect = ACCEPTABLE)
  @Outcome(id = "alive, dead", expect = FORBIDDEN, desc = "killed after the unlink")
  @State
  public static class UnlinkAndExit {
    private final Stressed self = Stressed.asleep();
    private final Stressed other = Stressed.asleep();

    public UnlinkAndExit() {
      Relations.link(self, other);
    }

    @Actor
    public void unlinks(LL_Result result) {
      Relations.unlink(self, other);
      result.r1 = life(self);
    }

    @Actor
    public void kills() {
      other.kill();
    }

    @Arbiter
    public void state(LL_Result result) {
      result.r2 = life(self);
      end(self);
    }
  }

  /** Once exits are trapped, a signal becomes a message. */
  @JCStressTest
  @Outcome(
      id = {"alive, alive 1", "alive, alive 0", "dead, dead 0"},
      expect = ACCEPTABLE)
  @State
  public static class TrapAndExitSignal {
    private final Stressed self = Stressed.asleep();
    private final Stressed sender = Stressed.asleep();

    @Actor
    public void traps(LL_Result result) {
      self.relations().trap(true);
      result.r1 = life(self);
    }

    @Actor
    public void signals() {
      self.relations().exitSignal(self, sender, ExitReason.SHUTDOWN);
    }

    @Arbiter
    public void state(LL_Result result) {
      result.r2 = life(self) + " " + self.mailbox().size();
      end(self, sender);
    }
  }

  /** A monitor of one that is being killed fires once. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE)
  @State
  public static class MonitorAndExit {
    private final Stressed owner = Stressed.asleep();
    private final Stressed target = Stressed.asleep();

    @Actor
    public void monitors() {
      Monitor.start(owner, target, null, null);
    }

    @Actor
    public void kills() {
      target.kill();
    }

    @Arbiter
    public void count(LL_Result result) {
      result.r1 = owner.mailbox().size();
      result.r2 = owner.relations().watches().size() + target.relations().watchers().size();
      end(owner);
    }
  }

  /** A monitor is active when it is ended, or has fired: never both, never neither. */
  @JCStressTest
  @Outcome(
      id = {"true, 0", "false, 1"},
      expect = ACCEPTABLE)
  @State
  public static class DemonitorAndExit {
    private final Stressed owner = Stressed.asleep();
    private final Stressed target = Stressed.asleep();
    private final Monitor monitor = Monitor.start(owner, target, null, null);

    @Actor
    public void demonitors(LL_Result result) {
      result.r1 = monitor.stop();
    }

    @Actor
    public void kills() {
      target.kill();
    }

    @Arbiter
    public void count(LL_Result result) {
      result.r2 = owner.mailbox().size();
      end(owner);
    }
  }

  /** A monitor whose owner is killed does not stay with its target. */
  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE)
  @State
  public static class MonitorAndOwnExit {
    private final Stressed owner = Stressed.asleep();
    private final Stressed target = Stressed.asleep();

    @Actor
    public void monitors() {
      Monitor.start(owner, target, null, null);
    }

    @Actor
    public void kills() {
      owner.kill();
    }

    @Arbiter
    public void count(L_Result result) {
      result.r1 = target.relations().watchers().size();
      end(target);
    }
  }

  /** Two linked ones are killed at once: each ends, and nothing is left of the link. */
  @JCStressTest
  @Outcome(id = "dead dead 0", expect = ACCEPTABLE)
  @State
  public static class BothKilled {
    private final Stressed one = Stressed.asleep();
    private final Stressed other = Stressed.asleep();

    public BothKilled() {
      Relations.link(one, other);
    }

    @Actor
    public void killsOne() {
      one.kill();
    }

    @Actor
    public void killsOther() {
      other.kill();
    }

    @Arbiter
    public void state(L_Result result) {
      int left = linksOf(one, other);
      result.r1 =
          (one.isDead() ? "dead " : "alive ") + (other.isDead() ? "dead " : "alive ") + left;
    }
  }
}
