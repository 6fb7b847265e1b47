package hostile;

/** Hides another. */
class Override {}
