package dev.troupe.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.sendable.Copy;
import java.util.List;

/**
 * A parameter of a call or cast handler.
 *
 * @param type its type
 * @param name its name in the handler and in the client method
 * @param component its name in the message, which reserves a few
 * @param isSent whether it is a component of the message and a parameter of the client method; if
 *     not, it is the caller, which the runtime knows
 * @param copy how it is copied as it is sent
 * @param annotations its nullness, where that is a declaration annotation
 */
public record ParameterModel(
    TypeName type,
    String name,
    String component,
    boolean isSent,
    Copy copy,
    List<AnnotationSpec> annotations) {}
