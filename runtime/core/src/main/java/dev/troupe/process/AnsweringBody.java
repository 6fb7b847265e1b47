package dev.troupe.process;

import dev.troupe.api.MonitorRef;

/** What a process does that answers to whoever started it. */
@FunctionalInterface
public interface AnsweringBody {
  /**
   * Runs in the process; see {@link ProcessBody#run}.
   *
   * @param answer where to send what is to reach the process that started this one
   */
  void run(MonitorRef answer) throws Exception;
}
