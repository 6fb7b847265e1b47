package hostile;

/** Hides another. */
final class Message {}
