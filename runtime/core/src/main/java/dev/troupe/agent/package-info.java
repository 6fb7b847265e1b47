/** Agents: state, and functions on it. */
@NullMarked
package dev.troupe.agent;

import org.jspecify.annotations.NullMarked;
