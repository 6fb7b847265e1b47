/**
 * Servers that wait for themselves, or for each other. Start reading at {@link
 * dev.troupe.processor.body.deadlock.DeadlockCheck}.
 */
@NullMarked
package dev.troupe.processor.body.deadlock;

import org.jspecify.annotations.NullMarked;
