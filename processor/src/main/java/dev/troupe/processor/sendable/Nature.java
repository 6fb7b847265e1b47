package dev.troupe.processor.sendable;

/** What a type is to someone who wants to send a value of it. */
sealed interface Nature {
  /** Nothing can change it, or somebody vouches for that. */
  record Constant() implements Nature {}

  /**
   * A container of the JDK.
   *
   * @param copier the method of the runtime that copies it
   * @param mutable whether it can change itself, and not only what it holds
   */
  record Container(String copier, boolean mutable) implements Nature {}

  /**
   * A record, which can be made anew from copies of its components.
   *
   * @param visible whether the client can do that
   */
  record Composite(boolean visible) implements Nature {}

  /** A sealed type: one of those that it permits. */
  record Choice() implements Nature {}

  /**
   * A class whose fields are final, and cannot be copied one by one.
   *
   * @param closed whether nobody else has what it was made of: an enum makes its constants itself
   */
  record Fixed(boolean closed) implements Nature {}

  /**
   * A type of the user's with wildcards: the same with type variables, and what these stand for.
   */
  record Wild() implements Nature {}

  /** A type variable, or what it is bounded by. */
  record Variable() implements Nature {}

  /**
   * Nothing to send.
   *
   * @param doubt what is against it
   * @param because the same in words, said of the type
   * @param mend what to do about it
   */
  record Refused(Doubt doubt, String because, String mend) implements Nature {}

  /** How much there is against a type. */
  enum Doubt {
    /** It is known to be able to change. */
    MUTABLE,
    /** There is no knowing what is behind it. */
    OPEN,
    /** It says nothing at all of what is behind it. */
    ANYTHING
  }
}
