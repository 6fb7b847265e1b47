/**
 * What a server class must not do, one class for a subject. {@link
 * dev.troupe.processor.validate.Problem} has every message; {@link
 * dev.troupe.processor.validate.Validation} runs every rule.
 */
@NullMarked
package dev.troupe.processor.validate;

import org.jspecify.annotations.NullMarked;
