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
public sealed interface Response<R> {
  /** It was answered. */
  record Reply<R>(@Nullable R value) implements Response<R> {}

  /** It was answered by an exception that the handler declares. */
  record Thrown<R>(Exception exception) implements Response<R> {}

  /** It will not be answered; OTP: {@code {:error, {reason, server}}}. */
  record Failed<R>(ExitReason reason, String server) implements Response<R> {}

  /** It is not answered yet; OTP: {@code :timeout}, or {@code :no_reply} of a check. */
  record Pending<R>() implements Response<R> {}
}
