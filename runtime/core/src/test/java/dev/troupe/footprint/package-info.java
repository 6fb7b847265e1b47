/**
 * What things cost in memory, counted in bytes, which a noisy machine does not move: so a loss
 * shows in the normal test run. Begin with {@code FootprintTest}.
 */
@NullMarked
package dev.troupe.footprint;

import org.jspecify.annotations.NullMarked;
