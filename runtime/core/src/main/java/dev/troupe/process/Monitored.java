package dev.troupe.process;

import dev.troupe.api.MonitorRef;
import java.util.function.Function;

/**
 * Something that was started and is monitored since before it began.
 *
 * <p>OTP: {@code {pid, ref}} of {@code spawn_monitor/1}.
 *
 * @param process what was started
 * @param monitor its monitor
 */
public record Monitored<T>(T process, MonitorRef monitor) {
  /** The same monitor of the same process, seen as something else. */
  public <U> Monitored<U> map(Function<? super T, ? extends U> view) {
    return new Monitored<>(view.apply(process), monitor);
  }
}
