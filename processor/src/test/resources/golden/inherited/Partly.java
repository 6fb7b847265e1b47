package inherited;

/** Its method has no handler, so the client has nothing to do with it. */
interface Partly {
  void noHandler();
}
