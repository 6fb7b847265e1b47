package dev.troupe.api;

import org.jspecify.annotations.Nullable;

/**
 * What a monitor delivers, once, when the process it watches is dead.
 *
 * <p>OTP: {@code {:DOWN, ref, :process, object, reason}}.
 *
 * @param ref the monitor
 * @param pid the process that died, or null if it was monitored by name
 * @param name the name it was monitored by, or null if it was monitored by pid
 * @param reason why it died; {@link ExitReason#NOPROC} if it was dead already
 */
public record Down(MonitorRef ref, @Nullable Pid pid, @Nullable String name, ExitReason reason) {}
