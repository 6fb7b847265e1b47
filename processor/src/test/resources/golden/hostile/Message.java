package hostile;

/** Hides another. */
class Message {}
