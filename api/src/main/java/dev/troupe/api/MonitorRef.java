package dev.troupe.api;

/**
 * One monitor: what {@link Down} names and what ends it. When it was made with an alias, sending to
 * it reaches the process that made it.
 *
 * <p>OTP: the reference of {@code Process.monitor/2}.
 */
@Sendable
public interface MonitorRef extends Destination {}
