package dev.troupe.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes responsibility for a {@link HandleCall#direct direct} handler: its body is not proven. Its
 * author promises that it does not block, takes no lock, does not depend on the thread it runs on,
 * calls no server, and is done in microseconds. If it is not so, callers wait for one another
 * unseen, and what belongs to a thread is that of whoever called.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Vouched {
  /** Why it holds, for whoever changes the handler next. */
  String value();
}
