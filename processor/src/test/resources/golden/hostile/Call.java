package hostile;

/** Hides another. */
final class Call {}
