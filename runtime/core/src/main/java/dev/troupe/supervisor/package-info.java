/** Supervision: what is started again when it fails, and how. */
@NullMarked
package dev.troupe.supervisor;

import org.jspecify.annotations.NullMarked;
