package marked;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Sendable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Says of each type whether null is meant. */
@NullMarked
@GenServer
class Marked {
  @HandleCall
  @Nullable String top(@Nullable String value) {
    return value;
  }

  @HandleCall
  List<@Nullable String> argument(@Sendable Map<String, ? extends @Nullable Object> values) {
    return List.of();
  }

  @HandleCall
  Map.@Nullable Entry<String, @Nullable Integer> nested(@Sendable Map.@Nullable Entry<?, ?> entry) {
    return null;
  }

  @HandleCall
  <T extends @Nullable Object> @Nullable T variable(@Nullable T value) {
    return value;
  }

  @HandleCast
  void arrays(byte @Nullable [] nullable, @Nullable String[] ofNullable, byte[] plain) {}

  @HandleCall
  void later(From<@Nullable String> from) {}
}
