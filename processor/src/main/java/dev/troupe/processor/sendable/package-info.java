/**
 * What can cross into and out of a server: what cannot change, and what can be copied on the way.
 * Start reading at {@link dev.troupe.processor.sendable.Sendability}; {@link
 * dev.troupe.processor.sendable.Nature} says what there is.
 */
@NullMarked
package dev.troupe.processor.sendable;

import org.jspecify.annotations.NullMarked;
