package dev.troupe.processor.body.reach;

import com.sun.source.util.TreePath;
import dev.troupe.processor.body.source.Servers.Said;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * Something that a body invokes by itself.
 *
 * @param where the expression
 * @param method what is invoked
 * @param said what that says to a server, if it does
 * @param oneForAll whether it is said to a server that is the same whoever runs the body: its
 *     client has a constant name, or is in a static field
 * @param answered whether the body has answered its caller before, so that it holds him up no more
 */
public record Step(
    TreePath where,
    ExecutableElement method,
    Optional<Said> said,
    boolean oneForAll,
    boolean answered) {}
