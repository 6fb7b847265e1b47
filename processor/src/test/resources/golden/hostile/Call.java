package hostile;

/** Hides another. */
class Call {}
