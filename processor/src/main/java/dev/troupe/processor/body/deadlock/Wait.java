package dev.troupe.processor.body.deadlock;

import com.sun.source.util.TreePath;
import dev.troupe.processor.body.source.Server;
import dev.troupe.processor.body.source.Servers.Said;
import javax.lang.model.element.ExecutableElement;

/**
 * A server that waits for the answer to a call.
 *
 * @param server who waits
 * @param in the handler or constructor that makes it wait
 * @param where the call
 * @param said what is called
 */
record Wait(Server server, ExecutableElement in, TreePath where, Said said) {}
