@NullMarked
package dev.troupe.process;

import org.jspecify.annotations.NullMarked;
