/** The node: one instance of the runtime, with its processes and their names. */
@NullMarked
package dev.troupe.node;

import org.jspecify.annotations.NullMarked;
