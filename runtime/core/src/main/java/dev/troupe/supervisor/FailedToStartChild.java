package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;

/**
 * Why a supervisor did not start: the detail of its {@link ExitReason#shutdown(Object)}.
 *
 * <p>OTP: {@code {:failed_to_start_child, id, reason}}.
 *
 * @param id the child that did not start
 * @param reason why it did not
 */
public record FailedToStartChild(Object id, ExitReason reason) {}
