package dev.troupe.supervisor;

/** Who is started again when a child has failed; OTP: {@code strategy}. */
public enum Strategy {
  /** That child alone. */
  ONE_FOR_ONE,
  /** All children: the others are stopped first, the last started first. */
  ONE_FOR_ALL,
  /** That child and those that were started after it, which are stopped first. */
  REST_FOR_ONE
}
