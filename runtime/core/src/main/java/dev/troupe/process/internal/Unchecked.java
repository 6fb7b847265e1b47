package dev.troupe.process.internal;

import org.jspecify.annotations.Nullable;

/** References are typed where users write them; mailboxes are not. */
public final class Unchecked {
  private Unchecked() {}

  /** The same object as what the caller knows it to be. */
  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
  public static <T extends @Nullable Object> T cast(@Nullable Object object) {
    return (T) object;
  }
}
