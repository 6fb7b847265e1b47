/**
 * What a server's code does in its own process, through whatever methods. Start reading at {@link
 * dev.troupe.processor.body.reach.Bodies}.
 */
@NullMarked
package dev.troupe.processor.body.reach;

import org.jspecify.annotations.NullMarked;
