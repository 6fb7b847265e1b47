package dev.troupe.processor.model;

import com.palantir.javapoet.TypeName;
import dev.troupe.processor.sendable.Copy;
import java.util.List;

/**
 * A handler of plain messages, or of continuations, of one type.
 *
 * @param name the method's name
 * @param type what it handles, as a pattern can test it
 * @param parameter the name of its parameter
 * @param copy how it is copied as it arrives
 * @param catchAll whether it handles every message
 * @param lints what calling it is warned of
 */
public record InfoModel(
    String name,
    TypeName type,
    String parameter,
    Copy copy,
    boolean catchAll,
    List<String> lints) {}
