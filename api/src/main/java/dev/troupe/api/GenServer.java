package dev.troupe.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a plain class as a server: a process that owns an instance of the class and runs its
 * handlers one at a time. The processor writes its client, {@code QueueClient} for a class {@code
 * Queue} and {@code Outer_QueueClient} for a class nested in {@code Outer}, in the same package and
 * with the same visibility.
 *
 * <p>The class is top-level or static nested, and neither private nor abstract. A local or
 * anonymous class cannot be a server: compilers do not show those to annotation processors, so the
 * annotation would silently do nothing there. Its constructor is {@code init/1}: it runs in the new
 * process, and starting returns when it has returned.
 *
 * <p>OTP: {@code use GenServer}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GenServer {
  /**
   * The simple name of the generated client; by default the class's own name and {@code Client}.
   */
  String clientName() default "";

  /**
   * Whether the client comes with a fake, {@code QueueClient.Fake}: for tests of code that uses the
   * client, without a process. It answers as it is told to, and remembers what was said to it.
   */
  boolean fake() default false;

  /**
   * Whether all its call and cast handlers are direct, also those that it inherits; see {@link
   * HandleCall#direct}. A handler that says {@code direct} itself, either way, has the last word.
   */
  boolean direct() default false;
}
