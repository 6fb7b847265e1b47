package dev.troupe.server;

import dev.troupe.api.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * <p>OTP: the results of {@code :gen_server.wait_response/2} and its kin.
 *
 * @param <R> the answer
 */
public sealed interface Response<R extends @Nullable Object> {
  /** It was answered. */
  record Reply<R extends @Nullable Object>(R value) implements Response<R> {}

  /** It was answered by an exception that the handler declares. */
  record Thrown<R extends @Nullable Object>(Exception exception) implements Response<R> {}

  /** It will not be answered; OTP: {@code {:error, {reason, server}}}. */
  record Failed<R extends @Nullable Object>(ExitReason reason, String server)
      implements Response<R> {}

  /** It is not answered yet; OTP: {@code :timeout}, or {@code :no_reply} of a check. */
  record Pending<R extends @Nullable Object>() implements Response<R> {}
}
