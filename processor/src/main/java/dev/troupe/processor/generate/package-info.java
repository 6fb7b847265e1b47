/**
 * Writes a client from its model, and never asks whether the model is legal. Start reading at
 * {@link dev.troupe.processor.generate.ClientGenerator}; golden files show what comes out.
 */
@NullMarked
package dev.troupe.processor.generate;

import org.jspecify.annotations.NullMarked;
