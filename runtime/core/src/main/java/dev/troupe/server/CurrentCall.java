package dev.troupe.server;

import dev.troupe.api.From;
import dev.troupe.process.internal.Unchecked;
import org.jspecify.annotations.Nullable;

/** The call a server is handling; for generated code. */
public final class CurrentCall {
  private CurrentCall() {}

  /**
   * The caller of the message at hand. From here on the answer comes from it and not from what the
   * handler returns.
   *
   * @throws IllegalStateException if the calling process is not handling that message
   */
  @SuppressWarnings(
      "unchecked") // an answer to a Call<?, R> is an R: the client that sent it said so
  public static <R extends @Nullable Object> From<R> from(Call<?, R> message) {
    CallMail mail = ServerProcess.current().currentCall();
    if (mail == null || mail.call() != message) {
      throw new IllegalStateException(message + " is not being handled here");
    }
    mail.defer();
    return Unchecked.cast(
        mail); // an answer to a Call<?, R> is an R: the client that sent it said so
  }
}
