/** What a build says to the processor and to the plugin, which share a jar and little else. */
@NullMarked
package dev.troupe.processor.option;

import org.jspecify.annotations.NullMarked;
