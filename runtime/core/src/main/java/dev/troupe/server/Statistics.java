package dev.troupe.server;

/**
 * What a server has done since its statistics were turned on.
 *
 * <p>OTP: {@code :sys.statistics(server, :get)}.
 *
 * @param nanos for how long they have been on, in nanoseconds
 * @param messagesIn how many calls, casts and plain messages it has taken
 * @param repliesOut how many calls it has answered from the handler that took them
 */
public record Statistics(long nanos, long messagesIn, long repliesOut) {}
