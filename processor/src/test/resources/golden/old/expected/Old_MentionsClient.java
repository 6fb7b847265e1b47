package old;

import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Copies;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Old.Mentions}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
@SuppressWarnings("deprecation")
final class Old_MentionsClient {
  private static final Behaviour<Old.Mentions, Message> BEHAVIOUR =
      Behaviour.of(Old.Mentions.class, Old_MentionsClient::dispatch);

  private final ServerRef<Message> ref;

  private Old_MentionsClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static Old_MentionsClient start(Supplier<? extends Old.Mentions> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static Old_MentionsClient start(StartOptions options, Supplier<? extends Old.Mentions> init) {
    return new Old_MentionsClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Old_MentionsClient startLink(Supplier<? extends Old.Mentions> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Old_MentionsClient startLink(StartOptions options, Supplier<? extends Old.Mentions> init) {
    return new Old_MentionsClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Old_MentionsClient> startMonitor(Supplier<? extends Old.Mentions> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Old_MentionsClient> startMonitor(
      StartOptions options, Supplier<? extends Old.Mentions> init) {
    return BEHAVIOUR.startMonitor(options, init).map(Old_MentionsClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Old.Mentions> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Old.Mentions> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static Old_MentionsClient named(String name) {
    return new Old_MentionsClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> Old_MentionsClient via(NameRegistry<N> registry, N name) {
    return new Old_MentionsClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static Old_MentionsClient of(ServerRef<Message> ref) {
    return new Old_MentionsClient(ref);
  }

  /** Calls {@link Old.Mentions#type(List)} and waits for its answer. */
  Old.Type type(List<? extends Old.Type[]> types) {
    return ref.call(new TypeCall(types));
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(Old.Mentions server, Message message) throws Exception {
    return switch (message) {
      case TypeCall(List<? extends Old.Type[]> types) -> server.type(types);
    };
  }

  /** What can be said to {@link Old.Mentions}. */
  sealed interface Message {}

  record TypeCall(List<? extends Old.Type[]> types) implements Message, Call<Message, Old.Type> {
    TypeCall {
      types = Copies.<Old.Type[]>list(types, Copies::array);
    }
  }
}
