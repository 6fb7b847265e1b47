/**
 * The compiler's types, read once and for all: as names to write, as text to print, as what they
 * erase to. Start reading at {@link dev.troupe.processor.type.TypeNames}.
 */
@NullMarked
package dev.troupe.processor.type;

import org.jspecify.annotations.NullMarked;
