/**
 * Servers that give themselves away. Start reading at {@link
 * dev.troupe.processor.body.leak.LeakCheck}.
 */
@NullMarked
package dev.troupe.processor.body.leak;

import org.jspecify.annotations.NullMarked;
