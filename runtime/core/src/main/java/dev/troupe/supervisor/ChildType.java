package dev.troupe.supervisor;

/** What a child is; OTP: {@code type}. */
public enum ChildType {
  /** It does the work. */
  WORKER,
  /** It looks after others. */
  SUPERVISOR
}
