package dev.troupe.process;

import dev.troupe.api.Pid;

/**
 * A mailbox has become long, or short again: what the listener of {@link MailboxLimit#watermarks}
 * gets. The two take turns; a mailbox whose process dies does not become short.
 *
 * <p>OTP 27: {@code {monitor, Pid, long_message_queue, Long}}.
 *
 * @param process whose mailbox
 * @param isLong whether it has become long
 * @param waiting how many messages waited
 */
public record LongMailbox(Pid process, boolean isLong, int waiting) {}
