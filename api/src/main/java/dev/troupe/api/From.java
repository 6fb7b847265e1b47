package dev.troupe.api;

import org.jspecify.annotations.Nullable;

/**
 * The caller behind a call whose answer comes later.
 *
 * <p>OTP: {@code GenServer.from}.
 *
 * @param <T> what the caller waits for
 */
@Sendable
public interface From<T extends @Nullable Object> {
  /**
   * Answers, from any thread or process. The first answer counts; what comes later, or comes when
   * the caller has given up or the server is dead, goes nowhere.
   *
   * <p>OTP: {@code GenServer.reply/2}.
   *
   * @return whether this was the answer
   */
  boolean reply(T value);

  /**
   * Answers with an exception that the handler declares.
   *
   * @return whether this was the answer
   * @throws IllegalArgumentException if the handler does not declare it
   */
  boolean fail(Exception declared);

  /** The process that waits. */
  Pid caller();
}
