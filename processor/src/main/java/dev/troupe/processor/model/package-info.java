/**
 * A server class as data: names and types, no compiler. Start reading at {@link
 * dev.troupe.processor.model.ServerModel}.
 */
@NullMarked
package dev.troupe.processor.model;

import org.jspecify.annotations.NullMarked;
