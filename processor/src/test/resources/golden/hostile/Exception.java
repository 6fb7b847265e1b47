package hostile;

/** Hides another. */
class Exception {}
