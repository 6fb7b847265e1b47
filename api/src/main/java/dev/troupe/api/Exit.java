package dev.troupe.api;

/**
 * An exit signal as a message, to a process that traps exits.
 *
 * <p>OTP: {@code {:EXIT, pid, reason}}.
 *
 * @param pid the process that exited, or that sent the signal
 * @param reason why
 */
public record Exit(Pid pid, ExitReason reason) {}
