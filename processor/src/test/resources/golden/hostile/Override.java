package hostile;

/** Hides another. */
final class Override {}
