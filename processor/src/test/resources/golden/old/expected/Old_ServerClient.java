package old;

import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Old.Server}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
@Deprecated(forRemoval = true)
@SuppressWarnings({"deprecation", "rawtypes", "removal"})
final class Old_ServerClient {
  @SuppressWarnings("removal")
  private static final Behaviour<Old.Server, Message> BEHAVIOUR =
      Behaviour.of(Old.Server.class, Old_ServerClient::dispatch)
          .onInfo(Old_ServerClient::info)
          .onContinue(Old_ServerClient::continuation)
          .onTerminate(Old.Server::close);

  private final ServerRef<Message> ref;

  private Old_ServerClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static Old_ServerClient start(Supplier<? extends Old.Server> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static Old_ServerClient start(StartOptions options, Supplier<? extends Old.Server> init) {
    return new Old_ServerClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Old_ServerClient startLink(Supplier<? extends Old.Server> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Old_ServerClient startLink(StartOptions options, Supplier<? extends Old.Server> init) {
    return new Old_ServerClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Old_ServerClient> startMonitor(Supplier<? extends Old.Server> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Old_ServerClient> startMonitor(
      StartOptions options, Supplier<? extends Old.Server> init) {
    return BEHAVIOUR.startMonitor(options, init).map(Old_ServerClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Old.Server> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Old.Server> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static Old_ServerClient named(String name) {
    return new Old_ServerClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> Old_ServerClient via(NameRegistry<N> registry, N name) {
    return new Old_ServerClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static Old_ServerClient of(ServerRef<Message> ref) {
    return new Old_ServerClient(ref);
  }

  /** Calls {@link Old.Server#type(List)} and waits for its answer. */
  Old.Type type(List raw) {
    return ref.call(new TypeCall(raw));
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(Old.Server server, Message message) throws Exception {
    return switch (message) {
      case TypeCall(List raw) -> server.type(raw);
    };
  }

  @SuppressWarnings("deprecation")
  private static boolean info(Old.Server server, Object message) throws Exception {
    switch (message) {
      case Old.Type type -> server.info(type);
      default -> {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("removal")
  private static boolean continuation(Old.Server server, Object message) throws Exception {
    switch (message) {
      case String text -> server.proceed(text);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What can be said to {@link Old.Server}. */
  sealed interface Message {}

  record TypeCall(List raw) implements Message, Call<Message, Old.Type> {}
}
