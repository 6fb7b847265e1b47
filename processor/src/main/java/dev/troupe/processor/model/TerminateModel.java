package dev.troupe.processor.model;

import java.util.List;

/**
 * The method that runs last.
 *
 * @param name its name
 * @param takesReason whether it has a parameter for the exit reason
 * @param overloaded whether its name alone does not tell it from others
 * @param lints what calling it is warned of
 */
public record TerminateModel(
    String name, boolean takesReason, boolean overloaded, List<String> lints) {}
