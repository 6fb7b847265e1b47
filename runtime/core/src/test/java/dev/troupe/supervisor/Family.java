package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.Pid;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.Objects;

/** The children of a supervisor, as a test looks at them. */
final class Family {
  private Family() {}

  /** The process of a child that runs. */
  static Pid pid(Supervisor supervisor, Object id) {
    return info(supervisor, id).pid().orElseThrow(() -> new AssertionError(id + " does not run"));
  }

  static ChildInfo.State state(Supervisor supervisor, Object id) {
    return info(supervisor, id).state();
  }

  private static ChildInfo info(Supervisor supervisor, Object id) {
    return supervisor.whichChildren().stream()
        .filter(child -> child.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no child " + id));
  }

  static List<Object> ids(Supervisor supervisor) {
    return supervisor.whichChildren().stream().map(ChildInfo::id).toList();
  }

  /** The child's next process. */
  static Pid awaitSuccessor(Supervisor supervisor, Object id, Pid former) {
    await()
        .atMost(Mail.LONG)
        .until(() ->
            info(supervisor, id)
                .pid()
                .filter(pid -> !Objects.equals(pid, former) && pid.isAlive())
                .isPresent());
    return pid(supervisor, id);
  }

  static void awaitState(Supervisor supervisor, Object id, ChildInfo.State state) {
    await()
        .atMost(Mail.LONG)
        .untilAsserted(() -> assertThat(state(supervisor, id)).isEqualTo(state));
  }
}
