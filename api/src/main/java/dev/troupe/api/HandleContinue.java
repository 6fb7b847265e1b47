package dev.troupe.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code void} method of one parameter as what runs after {@code Self.continueWith(x)} for
 * an {@code x} of that type: right after the callback that asked for it and before any other
 * message. A continuation without a handler crashes the server.
 *
 * <p>OTP: {@code handle_continue/2}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HandleContinue {}
