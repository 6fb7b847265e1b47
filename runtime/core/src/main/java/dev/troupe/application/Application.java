package dev.troupe.application;

import dev.troupe.api.ExitReason;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import dev.troupe.supervisor.SupervisorOptions;
import java.util.List;

/**
 * A supervision tree that is a program. It lives until it is stopped, and keeps the machine running
 * for as long, whether {@code main} has returned or not:
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *   Application.start(Strategy.ONE_FOR_ONE, List.of(store, server));
 * }
 * }</pre>
 *
 * <p>When the machine is told to stop, by {@code SIGTERM}, Ctrl-C or {@link System#exit}, the tree
 * is stopped first, the last started first, each child in the time its spec gives it. The exit
 * status tells how it ended:
 *
 * <ul>
 *   <li>0: it was stopped, or its supervisor shut down because significant children had ended;
 *   <li>1: it crashed: its supervisor gave up, or ended otherwise out of order; or it did not start
 *       and {@code main} did not catch that;
 *   <li>143 or 130: a {@code SIGTERM} or Ctrl-C has stopped it, as with any Java program.
 * </ul>
 *
 * <p>OTP: {@code Application}, started as permanent.
 */
public final class Application {
  private final Master master;

  private Application(Master master) {
    this.master = master;
  }

  /** Starts a program with what {@link SupervisorOptions} has without more. */
  public static Application start(Strategy strategy, List<ChildSpec> children) {
    return start(SupervisorOptions.of(strategy), children);
  }

  /**
   * Starts a program: its children in the order of the list, each when the one before has started.
   * When this returns all have.
   *
   * <p>OTP: {@code Application.start/2}.
   *
   * @throws IllegalArgumentException if the children cannot be, as with {@link
   *     Supervisor#startLink(SupervisorOptions, List)}
   * @throws StartException if a child does not start: the reason says which one and why, all the
   *     way down the tree, and nothing is left running
   */
  public static Application start(SupervisorOptions options, List<ChildSpec> children) {
    Master master = new Master(options, children);
    master.launch();
    return new Application(master);
  }

  /** The supervisor at the root of the tree. */
  public Supervisor supervisor() {
    return master.tree();
  }

  /**
   * Stops the tree, the last started first; returns when nothing of it is left. The machine goes on
   * if {@code main} or another thread does.
   *
   * <p>OTP: {@code Application.stop/1}.
   */
  public void stop() {
    master.stop();
    master.await();
  }

  /**
   * Waits until it has ended; returns why: the reason its supervisor ended with. A crash ends the
   * machine as well, with status 1.
   */
  public ExitReason await() {
    return master.await();
  }
}
