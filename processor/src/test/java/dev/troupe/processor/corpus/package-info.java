/** Mistakes that users make: what they are told, and how it is done right. */
@NullMarked
package dev.troupe.processor.corpus;

import org.jspecify.annotations.NullMarked;
