@NullMarked
package dev.troupe.process.internal;

import org.jspecify.annotations.NullMarked;
