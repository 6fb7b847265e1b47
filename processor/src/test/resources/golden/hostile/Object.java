package hostile;

/** Hides another. */
class Object {}
