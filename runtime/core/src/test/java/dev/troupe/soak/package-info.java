/**
 * A soak: thousands of processes that call, link, watch, name and kill each other at random, for as
 * long as one likes, and what must hold all the while and afterwards. Begin with {@code Soak}.
 */
@NullMarked
package dev.troupe.soak;

import org.jspecify.annotations.NullMarked;
