/** What the tests of the processor share: compilers, sources and golden files. */
@NullMarked
package dev.troupe.processor.testing;

import org.jspecify.annotations.NullMarked;
