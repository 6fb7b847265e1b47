/** Registries: processes found by keys, and what they say of themselves. */
@NullMarked
package dev.troupe.registry;

import org.jspecify.annotations.NullMarked;
