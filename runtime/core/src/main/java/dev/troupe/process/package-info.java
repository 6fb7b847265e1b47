/**
 * Processes: what they can do with themselves ({@link dev.troupe.process.Self}) and with each other
 * ({@link dev.troupe.process.Processes}). Everything else is built on them.
 */
@NullMarked
package dev.troupe.process;

import org.jspecify.annotations.NullMarked;
