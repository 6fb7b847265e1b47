package dev.troupe.supervisor;

import dev.troupe.api.Pid;
import java.util.Optional;

/**
 * A child of a supervisor; OTP: an element of {@code Supervisor.which_children/1}.
 *
 * @param id what tells it from the others
 * @param pid its process, while it is running
 * @param state what it is at
 * @param type what it is
 */
public record ChildInfo(Object id, Optional<Pid> pid, State state, ChildType type) {
  /** What a child is at. */
  public enum State {
    /** It was started, and its supervisor has not heard of its end. */
    RUNNING,
    /** It has ended, and its supervisor is about to start it again. */
    RESTARTING,
    /** It has no process, and gets none unless somebody asks. */
    STOPPED
  }
}
