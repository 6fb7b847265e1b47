/** What the processor and the plugin add to the time that javac takes. */
@NullMarked
package dev.troupe.processor.cost;

import org.jspecify.annotations.NullMarked;
