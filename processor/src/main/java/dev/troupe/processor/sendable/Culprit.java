package dev.troupe.processor.sendable;

/**
 * What keeps a type from being sent.
 *
 * @param path how to get to it, as in {@code Order.lines}; empty if it is at hand
 * @param what what it is, and why it cannot be sent
 * @param mend what to do about it
 */
public record Culprit(String path, String what, String mend) {}
