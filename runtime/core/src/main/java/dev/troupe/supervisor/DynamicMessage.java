package dev.troupe.supervisor;

import dev.troupe.api.Pid;
import java.util.List;
import java.util.Optional;

/** What a dynamic supervisor is asked. */
sealed interface DynamicMessage {
  record StartChild(ChildSpec spec)
      implements DynamicMessage, SupervisorCall<DynamicMessage, Optional<Pid>> {}

  record TerminateChild(Pid pid)
      implements DynamicMessage, SupervisorCall<DynamicMessage, Boolean> {}

  record WhichChildren()
      implements DynamicMessage, SupervisorCall<DynamicMessage, List<ChildInfo>> {}

  record CountChildren() implements DynamicMessage, SupervisorCall<DynamicMessage, ChildCount> {}
}
