package dev.troupe.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code void} method of one parameter as the handler of the plain messages of that type:
 * what was sent with {@link Pid#send}, timers, {@link Down}, {@link Exit} and {@link Timeout}. The
 * most specific handler of a message is the one that runs; a message without any is logged and
 * dropped.
 *
 * <p>OTP: {@code handle_info/2}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HandleInfo {}
