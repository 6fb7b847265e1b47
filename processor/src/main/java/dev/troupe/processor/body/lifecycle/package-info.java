/**
 * What a server does to its own life: it blocks, forgets its callers, misses its messages. Start
 * reading at {@link dev.troupe.processor.body.lifecycle.LifecycleCheck}.
 */
@NullMarked
package dev.troupe.processor.body.lifecycle;

import org.jspecify.annotations.NullMarked;
