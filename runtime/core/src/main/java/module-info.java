/**
 * Processes that share nothing and talk by messages, and the servers, built on them, that generated
 * clients start and call.
 */
module dev.troupe.runtime {
  requires transitive dev.troupe.api;
  requires static transitive org.jspecify;

  exports dev.troupe.agent;
  exports dev.troupe.application;
  exports dev.troupe.node;
  exports dev.troupe.process;
  exports dev.troupe.registry;
  exports dev.troupe.server;
  exports dev.troupe.supervisor;
  exports dev.troupe.task;
}
