/** Tasks: work done by processes of its own, and its results. */
@NullMarked
package dev.troupe.task;

import org.jspecify.annotations.NullMarked;
