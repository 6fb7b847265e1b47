package dev.troupe.supervisor;

import dev.troupe.api.Pid;
import java.util.List;
import java.util.Optional;

/** What a supervisor is asked. */
sealed interface SupervisorMessage {
  record StartChild(ChildSpec spec)
      implements SupervisorMessage, SupervisorCall<SupervisorMessage, Optional<Pid>> {}

  record RestartChild(Object id)
      implements SupervisorMessage, SupervisorCall<SupervisorMessage, Optional<Pid>> {}

  record TerminateChild(Object id)
      implements SupervisorMessage, SupervisorCall<SupervisorMessage, Boolean> {}

  record DeleteChild(Object id)
      implements SupervisorMessage, SupervisorCall<SupervisorMessage, Void> {}

  record GetChildSpec(Object id)
      implements SupervisorMessage, SupervisorCall<SupervisorMessage, Optional<ChildSpec>> {}

  record WhichChildren()
      implements SupervisorMessage, SupervisorCall<SupervisorMessage, List<ChildInfo>> {}

  record CountChildren()
      implements SupervisorMessage, SupervisorCall<SupervisorMessage, ChildCount> {}
}
