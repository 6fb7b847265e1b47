package dev.troupe.supervisor;

/** When a supervisor starts a child again that has exited; OTP: {@code restart}. */
public enum Restart {
  /** Always. */
  PERMANENT,
  /** When it did not exit in order. */
  TRANSIENT,
  /** Never. */
  TEMPORARY
}
