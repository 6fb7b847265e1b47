package hostile;

/** Hides another. */
final class Record {}
