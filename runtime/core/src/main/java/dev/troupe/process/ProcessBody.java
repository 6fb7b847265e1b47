package dev.troupe.process;

/** What a bare process does from its start to its end. */
@FunctionalInterface
public interface ProcessBody {
  /**
   * Runs in the process. When it returns the process ends normally; what it throws is the reason of
   * the end.
   */
  void run() throws Exception;
}
