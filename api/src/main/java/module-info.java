/**
 * The words a server class is written in: annotations, pids, exit reasons and the messages a
 * process can receive.
 */
module dev.troupe.api {
  requires static transitive org.jspecify;

  exports dev.troupe.api;
}
