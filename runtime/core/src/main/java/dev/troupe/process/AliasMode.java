package dev.troupe.process;

/**
 * When an alias stops by itself; OTP: the options of {@code erlang:alias/1} and {@code monitor}.
 */
public enum AliasMode {
  /** Only when it is told to; OTP: {@code explicit_unalias}. */
  EXPLICIT,
  /** When the first message has come through; OTP: {@code reply}. */
  REPLY,
  /** With the monitor it belongs to; OTP: {@code demonitor}. */
  DEMONITOR,
  /**
   * When the first message has come through, which also ends the monitor; OTP: {@code
   * reply_demonitor}.
   */
  REPLY_DEMONITOR
}
