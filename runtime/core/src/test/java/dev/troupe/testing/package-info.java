/** What tests of several packages share. */
@NullMarked
package dev.troupe.testing;

import org.jspecify.annotations.NullMarked;
