/**
 * Attributed source, as checks read it. Start reading at {@link
 * dev.troupe.processor.body.source.Check}: what it is given, a {@link
 * dev.troupe.processor.body.source.SourceClass}, and what it asks, a {@link
 * dev.troupe.processor.body.source.Compilation}.
 */
@NullMarked
package dev.troupe.processor.body.source;

import org.jspecify.annotations.NullMarked;
