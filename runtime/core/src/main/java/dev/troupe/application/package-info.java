/** Programs: a supervision tree with a beginning and an end. Start at {@code Application}. */
@NullMarked
package dev.troupe.application;

import org.jspecify.annotations.NullMarked;
