package dev.troupe.supervisor;

import java.util.Collection;

/**
 * The children of a supervisor, counted; OTP: {@code Supervisor.count_children/1}.
 *
 * @param specs all of them
 * @param active those that have a live process
 * @param supervisors those that are supervisors, dead or alive
 * @param workers those that are workers, dead or alive
 */
public record ChildCount(int specs, int active, int supervisors, int workers) {
  static ChildCount of(Collection<Child> children) {
    int active = (int) children.stream().filter(Child::isActive).count();
    int supervisors = (int) children.stream().filter(Child::isSupervisor).count();
    return new ChildCount(children.size(), active, supervisors, children.size() - supervisors);
  }
}
