package dev.troupe.processor.body.source;

/** What bodies must not do, in one respect. Every compilation has a check of its own. */
public interface Check {
  /**
   * Reads a class that is compiled, nested ones each by themselves. This is the one time: javac
   * rewrites the tree of a class as soon as it has been read, when others are yet to be attributed.
   * Generated clients are not read.
   */
  void read(SourceClass type);

  /**
   * Says what can be said only now that every class has been read. Not called if javac has stopped
   * before that.
   */
  default void decide() {}
}
