/**
 * The kernel: mailboxes, who runs whom, how one dies. Not exported.
 *
 * <p>Begin with {@link dev.troupe.process.internal.LocalProcess}, which every process is, and
 * {@link dev.troupe.process.internal.Exits}; {@link dev.troupe.process.internal.RunQueue} and
 * {@link dev.troupe.process.internal.Crew} find threads, {@link
 * dev.troupe.process.internal.Mailbox} holds messages.
 */
@NullMarked
package dev.troupe.process.internal;

import org.jspecify.annotations.NullMarked;
