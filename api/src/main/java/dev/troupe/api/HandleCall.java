package dev.troupe.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as the answer to a call. The client method of the same name sends the arguments,
 * waits, and returns what the handler returns.
 *
 * <ul>
 *   <li>A {@code void} handler with a {@link From} parameter answers later: {@code from.reply(v)},
 *       once, from any thread. Any other {@code void} handler answers when it is done.
 *   <li>A checked exception that the handler declares is an answer: it is thrown to the caller, and
 *       the server lives.
 *   <li>Any other throwable is a crash: the server dies with {@link ExitReason.Crash}, and so does
 *       the call.
 * </ul>
 *
 * <p>OTP: {@code handle_call/3}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HandleCall {
  /** The {@link #timeout} of a caller who waits for as long as it takes. */
  long INFINITY = Long.MAX_VALUE;

  /**
   * How long a caller waits, in milliseconds, unless its reference says otherwise. A caller who has
   * given up does not stop the server: the request is still handled.
   */
  long timeout() default 5_000;

  /** Whether a request is left unhandled when its caller is gone before its turn comes. */
  boolean skipExpired() default false;

  /**
   * Whether the handler may run on the thread of its caller while the server is idle and nothing
   * waits in its mailbox. That saves the way through the mailbox and both wake-ups, and nobody can
   * tell the difference: the handler runs in the identity of the server, one callback at a time, a
   * caller's requests keep their order, and a crash is the server's. Whenever the server is busy,
   * the request is queued as ever.
   *
   * <p>Such a handler does not block, takes no lock, does not depend on its thread, calls no
   * server, and is done soon: under javac all this is proven from its body, and what cannot be
   * proven is an error there. {@link Vouched} takes the developer's word instead.
   *
   * <p>A handler with a {@link From} cannot be direct: it answers later.
   */
  boolean direct() default false;
}
