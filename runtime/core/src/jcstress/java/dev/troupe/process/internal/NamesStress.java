package dev.troupe.process.internal;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Names, given and taken while processes die. */
public class NamesStress {
  private static final AtomicLong NUMBERS = new AtomicLong();

  private static String fresh() {
    return "stress " + NUMBERS.incrementAndGet();
  }

  private static String register(String name, LocalProcess process) {
    try {
      return process.kernel().register(name, process) == null ? "named" : "taken";
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }

  private static boolean isFree(String name) {
    return !Kernel.local().names().list().contains(name);
  }

  /** A name given to one that is being killed is free when it is dead. */
  @JCStressTest
  @Outcome(
      id = {"named, true", "refused, true"},
      expect = ACCEPTABLE)
  @State
  public static class RegisterAndExit {
    private final String name = fresh();
    private final Stressed process = Stressed.asleep();

    @Actor
    public void registers(LL_Result result) {
      result.r1 = register(name, process);
    }

    @Actor
    public void kills() {
      process.kill();
    }

    @Arbiter
    public void free(LL_Result result) {
      result.r2 = isFree(name);
    }
  }

  /** A name is taken from one that is just getting it: that one and all others agree who has it. */
  @JCStressTest
  @Outcome(
      id = {"named, true, true", "named, false, true"},
      expect = ACCEPTABLE)
  @State
  public static class RegisterAndUnregister {
    private final String name = fresh();
    private final Stressed process = Stressed.asleep();

    @Actor
    public void registers(LLL_Result result) {
      result.r1 = register(name, process);
    }

    @Actor
    public void unregisters(LLL_Result result) {
      result.r2 = process.kernel().names().unregister(name);
    }

    @Arbiter
    public void end(LLL_Result result) {
      result.r3 = isFree(name) == (process.registeredName() == null);
      process.kill();
    }
  }

  /** Two want one name: one has it. */
  @JCStressTest
  @Outcome(
      id = {"named, taken, true", "taken, named, true"},
      expect = ACCEPTABLE)
  @State
  public static class TwoRegister {
    private final String name = fresh();
    private final Stressed one = Stressed.asleep();
    private final Stressed other = Stressed.asleep();

    @Actor
    public void one(LLL_Result result) {
      result.r1 = register(name, one);
    }

    @Actor
    public void other(LLL_Result result) {
      result.r2 = register(name, other);
    }

    @Arbiter
    public void end(LLL_Result result) {
      one.kill();
      other.kill();
      result.r3 = isFree(name);
    }
  }

  /** One wants the name of another that is being killed, and has it or is told that it is taken. */
  @JCStressTest
  @Outcome(
      id = {"named, true", "taken, true"},
      expect = ACCEPTABLE)
  @State
  public static class Succession {
    private final String name = fresh();
    private final Stressed holder = Stressed.asleep();
    private final Stressed heir = Stressed.asleep();

    public Succession() {
      register(name, holder);
    }

    @Actor
    public void inherits(LL_Result result) {
      result.r1 = register(name, heir);
    }

    @Actor
    public void kills() {
      holder.kill();
    }

    @Arbiter
    public void end(LL_Result result) {
      LocalProcess now = Kernel.local().names().whereis(name);
      result.r2 = now == (result.r1.equals("named") ? heir : null);
      heir.kill();
    }
  }
}
