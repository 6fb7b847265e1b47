/**
 * Servers: what generated clients start and call. Start reading at {@link
 * dev.troupe.server.ServerRef}.
 */
@NullMarked
package dev.troupe.server;

import org.jspecify.annotations.NullMarked;
