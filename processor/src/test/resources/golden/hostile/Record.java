package hostile;

/** Hides another. */
class Record {}
