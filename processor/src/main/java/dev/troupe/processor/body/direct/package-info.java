/**
 * Proves that direct handlers may run on their callers' threads. Start reading at {@link
 * dev.troupe.processor.body.direct.DirectCheck}: classes are read into {@link
 * dev.troupe.processor.body.direct.Step}s and {@link dev.troupe.processor.body.direct.Origin}s
 * while javac has their trees, and {@link dev.troupe.processor.body.direct.Proof} follows those
 * when every class has been read.
 */
@NullMarked
package dev.troupe.processor.body.direct;

import org.jspecify.annotations.NullMarked;
