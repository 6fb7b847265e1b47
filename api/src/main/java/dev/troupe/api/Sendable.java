package dev.troupe.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Vouches that a value can be shared between processes: that nobody changes it once it is sent.
 *
 * <p>What crosses into or out of a server is checked: it must be unable to change, or be something
 * that the client can copy. Say {@code @Sendable} where the processor cannot see that, and you can:
 *
 * <ul>
 *   <li>on a type, for all its values and those of its subtypes;
 *   <li>on the use of a type, as in {@code List<@Sendable Shape>}, for these;
 *   <li>on a parameter of a handler, for its arguments.
 * </ul>
 *
 * <p>What is vouched for is passed on as it is: neither checked nor copied. As ever, the annotation
 * of an array's own type stands before its brackets, {@code int @Sendable []}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.TYPE_USE, ElementType.PARAMETER})
public @interface Sendable {}
