package dev.troupe.process.internal;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.troupe.api.ExitReason;
import dev.troupe.process.internal.Stressed.Question;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** A question and its one outcome. */
public class AskStress {
  private static final Stressed SOMEBODY = Stressed.asleep();

  /** Answered and given up at once: one of the two. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = ACCEPTABLE)
  @State
  public static class CompleteAndAbandon {
    private final Question question = new Question(SOMEBODY);

    @Actor
    public void answers(LL_Result result) {
      result.r1 = question.complete("answer");
    }

    @Actor
    public void asks(LL_Result result) {
      result.r2 = question.abandon();
    }
  }

  /** Answered, and buried by a killer. */
  @JCStressTest
  @Outcome(
      id = {"answer", "killed"},
      expect = ACCEPTABLE)
  @State
  public static class CompleteAndBury {
    private final Question question = new Question(SOMEBODY);

    @Actor
    public void answers() {
      question.complete("answer");
    }

    @Actor
    public void kills() {
      question.bury(ExitReason.KILLED);
    }

    @Arbiter
    public void outcome(L_Result result) {
      result.r1 = question.result();
    }
  }

  /** Who waits is woken by who answers. */
  @JCStressTest
  @Outcome(id = "true, answer", expect = ACCEPTABLE)
  @State
  public static class AwaitAndComplete {
    private final Question question = new Question(SOMEBODY);

    @Actor
    public void asks(LL_Result result) {
      LocalProcess self = Current.process();
      long deadline = self.kernel().timers().deadlineIn(TimeUnit.SECONDS.toNanos(10));
      result.r1 = question.await(self, deadline);
      result.r2 = question.result();
    }

    @Actor
    public void answers() {
      question.complete("answer");
    }
  }

  /** Asked of a process that is being killed. */
  @JCStressTest
  @Outcome(
      id = {"answer", "killed", "noproc"},
      expect = ACCEPTABLE)
  @State
  public static class AskAndKill {
    private final Stressed process = Stressed.launched();
    private final Question question = new Question(process);

    @Actor
    public void asks() {
      process.enqueue(question);
    }

    @Actor
    public void kills() {
      process.kill();
    }

    @Arbiter
    public void outcome(L_Result result) {
      Stressed.await(question::isDone);
      result.r1 = question.result();
    }
  }

  /** Two ask an idle process at the same time: both are answered. */
  @JCStressTest
  @Outcome(id = "answer, answer", expect = ACCEPTABLE)
  @State
  public static class TwoAsk {
    private final Stressed process = Stressed.launched();
    private final Question one = new Question(process);
    private final Question other = new Question(process);

    @Actor
    public void one() {
      process.enqueue(one);
    }

    @Actor
    public void other() {
      process.enqueue(other);
    }

    @Arbiter
    public void outcome(LL_Result result) {
      Stressed.await(() -> one.isDone() && other.isDone());
      result.r1 = one.result();
      result.r2 = other.result();
      process.kill();
    }
  }

  /** An interrupt that a kill sends stays with the process it was meant for. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE)
  @State
  public static class KillInTurn {
    private final Stressed victim = Stressed.launched();
    private final Stressed next = Stressed.launched();

    @Actor
    public void sends() {
      victim.send("turn");
      next.send("turn");
    }

    @Actor
    public void kills() {
      victim.kill();
    }

    @Arbiter
    public void outcome(LL_Result result) {
      result.r1 = Stressed.await(() -> next.seen.size() == 1);
      result.r2 = next.interrupted;
      next.kill();
    }
  }
}
