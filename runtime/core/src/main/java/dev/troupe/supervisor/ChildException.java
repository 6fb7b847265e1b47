package dev.troupe.supervisor;

import java.util.Objects;

/**
 * A supervisor could not do to a child what was asked for; {@link #problem} says why. The
 * supervisor goes on.
 *
 * <p>OTP: {@code {:error, reason}} of {@code Supervisor.restart_child/2} and its kin.
 */
public final class ChildException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why not. */
  public enum Problem {
    /** The supervisor has no such child; OTP: {@code :not_found}. */
    NOT_FOUND("there is no such child"),
    /** The child has a process; OTP: {@code :running}. */
    RUNNING("it is running; terminate it first"),
    /** The child is being started again; OTP: {@code :restarting}. */
    RESTARTING("it is being restarted; terminate it first"),
    /** There is a child of that id, without a process; OTP: {@code :already_present}. */
    ALREADY_PRESENT("it is there already, without a process; restart or delete it"),
    /** The supervisor has as many children as it may; OTP: {@code :max_children}. */
    MAX_CHILDREN("the supervisor has as many children as it may");

    private final String text;

    Problem(String text) {
      this.text = text;
    }
  }

  private final Problem problem;

  ChildException(Problem problem, String child) {
    super(child + ": " + problem.text + " (" + problem + ")");
    this.problem = Objects.requireNonNull(problem, "problem");
  }

  /** Why not. */
  public Problem problem() {
    return problem;
  }
}
