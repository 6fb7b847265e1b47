package dev.troupe.api;

/**
 * What a server gets when nothing came for as long as it said with {@code Self.idleTimeout}.
 *
 * <p>OTP: {@code :timeout}.
 */
public record Timeout() {}
