package dev.troupe.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code void} method, with an {@link ExitReason} parameter or none, that runs last: when
 * the server stops, when one of its callbacks crashes or exits, and, if it traps exits, when its
 * parent exits. It does not run when an exit signal kills a server that does not trap exits, when
 * the server is killed, or when its constructor fails.
 *
 * <p>What it throws replaces the reason the server ends with.
 *
 * <p>OTP: {@code terminate/2}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Terminate {}
