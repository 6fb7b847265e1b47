package dev.troupe.supervisor;

/**
 * The children of a supervisor, counted; OTP: {@code Supervisor.count_children/1}.
 *
 * @param specs all of them
 * @param active those that have a live process
 * @param supervisors those that are supervisors, dead or alive
 * @param workers those that are workers, dead or alive
 */
public record ChildCount(int specs, int active, int supervisors, int workers) {}
