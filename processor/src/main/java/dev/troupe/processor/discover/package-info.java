/**
 * Finds server classes and their handlers, inherited ones too. Start reading at {@link
 * dev.troupe.processor.discover.Discovery}. What it returns holds the compiler's elements, which
 * are good for one round.
 */
@NullMarked
package dev.troupe.processor.discover;

import org.jspecify.annotations.NullMarked;
