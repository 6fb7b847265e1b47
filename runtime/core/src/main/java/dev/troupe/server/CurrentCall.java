package dev.troupe.server;

import dev.troupe.api.From;
import dev.troupe.api.Pid;
import dev.troupe.process.internal.Unchecked;
import java.util.function.UnaryOperator;
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
  public static <R extends @Nullable Object> From<R> from(Call<?, R> message) {
    CallMail mail = ServerProcess.current().currentCall();
    if (mail == null || mail.call() != message) {
      throw new IllegalStateException(message + " is not being handled here");
    }
    mail.defer();
    // an answer to a Call<?, R> is an R: the client that sent it said so
    return Unchecked.cast(mail);
  }

  /**
   * The same, with answers that are copied as they are given.
   *
   * @throws IllegalStateException if the calling process is not handling that message
   */
  public static <R extends @Nullable Object> From<R> from(
      Call<?, R> message, UnaryOperator<R> copy) {
    return new CopyingFrom<>(from(message), copy);
  }

  /** Two of them are the same caller, if what they stand for is. */
  private record CopyingFrom<R extends @Nullable Object>(From<R> from, UnaryOperator<R> copy)
      implements From<R> {
    @Override
    public boolean reply(R value) {
      return from.reply(value == null ? value : copy.apply(value));
    }

    @Override
    public boolean fail(Exception declared) {
      return from.fail(declared);
    }

    @Override
    public Pid caller() {
      return from.caller();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof CopyingFrom<?>(From<?> its, _) && its.equals(from);
    }

    @Override
    public int hashCode() {
      return from.hashCode();
    }
  }
}
