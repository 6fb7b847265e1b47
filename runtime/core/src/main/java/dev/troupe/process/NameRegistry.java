package dev.troupe.process;

import dev.troupe.api.Pid;
import dev.troupe.api.Sendable;
import java.util.Objects;
import java.util.Optional;

/**
 * Names that are kept by somebody else than the node, such as a {@code Registry}: any values, of
 * any meaning. What has a name here can be started, called and sent to by it. The dead have no
 * name: as soon as a process is dead, its names are free.
 *
 * <p>OTP: the module in {@code {:via, module, name}}.
 *
 * @param <N> the names
 */
@Sendable
public interface NameRegistry<N> {
  /**
   * Refuses what cannot be a name.
   *
   * @throws IllegalArgumentException if it cannot
   */
  default void checkName(N name) {
    Objects.requireNonNull(name, "name");
  }

  /**
   * Gives the calling process a name; OTP: {@code register_name/2}.
   *
   * @return who has it already; empty if the calling process has it now
   */
  Optional<Pid> registerName(N name);

  /** Takes the name from the calling process, if it has it; OTP: {@code unregister_name/1}. */
  void unregisterName(N name);

  /** Who has the name, and lives; OTP: {@code whereis_name/1}. */
  Optional<Pid> whereisName(N name);

  /**
   * Sends to whoever has the name now; OTP: {@code send/2}.
   *
   * @throws IllegalArgumentException if nobody has it
   */
  default void send(N name, Object message) {
    whereisName(name)
        .orElseThrow(() -> new IllegalArgumentException("nobody is " + name + " in " + this))
        .send(message);
  }
}
