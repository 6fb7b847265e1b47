package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.Self;
import dev.troupe.server.StartException;

/** What came of starting a child. */
sealed interface StartResult {
  /** It runs. */
  record Running(Pid pid) implements StartResult {}

  /** It said that it is not to run. */
  record Ignored() implements StartResult {}

  /** It does not run, for that reason. */
  record Failed(ExitReason reason) implements StartResult {}

  /**
   * Starts it, linked to the calling process.
   *
   * @throws ExitException if that process is exiting
   */
  static StartResult of(ChildSpec spec) {
    try {
      Pid pid = spec.start().get();
      return pid == null
          ? failed(new NullPointerException("start returned null"))
          : new Running(pid);
    } catch (StartException e) {
      return e.isIgnored() ? new Ignored() : new Failed(e.reason());
    } catch (ExitException e) {
      Self.pid(); // throws if it was the supervisor's own exit
      return new Failed(e.exitReason());
    } catch (Throwable e) {
      return failed(e);
    }
  }

  private static Failed failed(Throwable cause) {
    return new Failed(ExitReason.crash(cause));
  }
}
