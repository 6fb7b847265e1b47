/**
 * The words a server class is written in.
 *
 * <p>Start reading at {@link dev.troupe.api.GenServer}: it marks a plain class as a server. {@link
 * dev.troupe.api.HandleCall}, {@link dev.troupe.api.HandleCast}, {@link dev.troupe.api.HandleInfo},
 * {@link dev.troupe.api.HandleContinue} and {@link dev.troupe.api.Terminate} mark what it answers;
 * {@link dev.troupe.api.Sendable} vouches for what it is sent. The rest are values: {@link
 * dev.troupe.api.Pid}, {@link dev.troupe.api.ExitReason} and the messages the runtime itself sends
 * ({@link dev.troupe.api.Down}, {@link dev.troupe.api.Exit}, {@link dev.troupe.api.Timeout}).
 */
@NullMarked
package dev.troupe.api;

import org.jspecify.annotations.NullMarked;
