package dev.troupe.supervisor;

/**
 * Whether a supervisor ends when its significant children have ended by themselves and are not
 * started again; OTP: {@code auto_shutdown}.
 */
public enum AutoShutdown {
  /** It never does, and no child of it can be significant. */
  NEVER,
  /** When one of them has. */
  ANY_SIGNIFICANT,
  /** When the last of them that ran has. */
  ALL_SIGNIFICANT
}
