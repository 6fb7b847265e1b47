package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.Self;
import dev.troupe.process.StopRequestedException;
import dev.troupe.server.StartException;
import java.util.Optional;

/** What came of starting a child. */
sealed interface StartResult {
  /** It runs. */
  record Running(Pid pid) implements StartResult {}

  /** It said that it is not to run. */
  record Ignored() implements StartResult {}

  /** It does not run, although it should. */
  sealed interface Trouble extends StartResult {
    ExitReason reason();
  }

  /** It has failed, for that reason. */
  record Failed(ExitReason reason) implements Trouble {}

  /**
   * It was being started when the supervisor was told to stop, for that reason. If there is a
   * process, it is starting still, and to be stopped as one that runs.
   */
  record GivenUp(ExitReason reason, Optional<Pid> starting) implements Trouble {}

  /**
   * Starts it, linked to the calling process.
   *
   * @throws ExitException if that process is exiting
   */
  static StartResult of(ChildSpec spec) {
    try {
      Pid pid = Self.unlessStopped(spec.start());
      return pid == null
          ? failed(new NullPointerException("start returned null"))
          : new Running(pid);
    } catch (StartException e) {
      return e.isIgnored() ? new Ignored() : new Failed(e.reason());
    } catch (StopRequestedException e) {
      return new GivenUp(e.reason(), e.starting());
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
