package dev.troupe.task;

import dev.troupe.api.Down;
import dev.troupe.process.Self;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.testing.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A server that starts tasks and gets what comes of them at its handlers; as if generated. */
final class Fetcher {
  private final List<Object> heard = new ArrayList<>();

  Fetcher(boolean trapping) {
    Self.trapExits(trapping);
  }

  sealed interface Message {}

  record Fetch(Callable<String> work) implements Message, Cast<Message> {
    @Override
    public boolean direct() {
      return Direction.DIRECT;
    }
  }

  record Heard() implements Message, Call<Message, List<Object>> {
    @Override
    public boolean direct() {
      return Direction.DIRECT;
    }
  }

  /** Handles replies, and the ends of tasks if it is to; other servers get none of the latter. */
  static ServerRef<Message> start(boolean trapping, boolean handlesDown) {
    return Behaviour.<Fetcher, Message>of(Fetcher.class, Fetcher::dispatch)
        .onInfo((server, message) -> server.info(message, handlesDown))
        .start(StartOptions.defaults(), () -> new Fetcher(trapping));
  }

  private @Nullable Object dispatch(Message message) {
    return switch (message) {
      case Fetch(Callable<String> work) -> {
        Task<String> _ = Task.async(work);
        yield null;
      }
      case Heard() -> List.copyOf(heard);
    };
  }

  private boolean info(Object message, boolean handlesDown) {
    switch (message) {
      case TaskReply<?> reply -> heard.add(reply.value());
      case Down down when handlesDown -> heard.add(down.reason());
      default -> {
        return false;
      }
    }
    return true;
  }

  static List<Object> heard(ServerRef<Message> server) {
    return server.call(new Heard());
  }
}
