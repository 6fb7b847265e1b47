/**
 * Compile time: discover, model, validate, generate, one package each. {@link
 * dev.troupe.processor.TroupeProcessor} wires them together.
 */
@NullMarked
package dev.troupe.processor;

import org.jspecify.annotations.NullMarked;
