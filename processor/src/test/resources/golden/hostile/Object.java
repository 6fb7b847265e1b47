package hostile;

/** Hides another. */
final class Object {}
