package dev.troupe.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code void} method as the handler of a cast. The client method of the same name sends
 * the arguments and returns at once, also when the server is busy or dead.
 *
 * <p>OTP: {@code handle_cast/2}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HandleCast {
  /**
   * Whether the handler may run on the thread of its caller while the server is idle and nothing
   * waits in its mailbox; see {@link HandleCall#direct}. The caller returns when it has run; a
   * crash is still none of his business.
   */
  boolean direct() default false;
}
