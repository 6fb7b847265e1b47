package inherited;

/** Not all of it is handled, so no client can implement it. */
interface Partly {
  int count();

  void noHandler();
}
