package fakes;

import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.FakeServer;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The client of {@link Hidden.Silent}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
@NullMarked
final class Hidden_SilentClient {
  private static final Behaviour<Hidden.Silent, Message> BEHAVIOUR =
      Behaviour.of(Hidden.Silent.class, (Hidden.Silent server, Message message) -> null)
          .onInfo(Hidden_SilentClient::info);

  private final ServerRef<Message> ref;

  private Hidden_SilentClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static Hidden_SilentClient start(Supplier<? extends Hidden.Silent> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static Hidden_SilentClient start(StartOptions options, Supplier<? extends Hidden.Silent> init) {
    return new Hidden_SilentClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Hidden_SilentClient startLink(Supplier<? extends Hidden.Silent> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Hidden_SilentClient startLink(
      StartOptions options, Supplier<? extends Hidden.Silent> init) {
    return new Hidden_SilentClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Hidden_SilentClient> startMonitor(Supplier<? extends Hidden.Silent> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Hidden_SilentClient> startMonitor(
      StartOptions options, Supplier<? extends Hidden.Silent> init) {
    return BEHAVIOUR.startMonitor(options, init).map(Hidden_SilentClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Hidden.Silent> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Hidden.Silent> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static Hidden_SilentClient named(String name) {
    return new Hidden_SilentClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> Hidden_SilentClient via(NameRegistry<N> registry, N name) {
    return new Hidden_SilentClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static Hidden_SilentClient of(ServerRef<Message> ref) {
    return new Hidden_SilentClient(ref);
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static boolean info(Hidden.Silent server, Object message) throws Exception {
    switch (message) {
      case String tick -> server.tick(tick);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** {@link Hidden.Silent} answers neither calls nor casts. */
  static final class Message {
    private Message() {}
  }

  /**
   * Stands in for {@link Hidden.Silent} in tests: answers calls as it is told to, and remembers
   * what was said.
   */
  static final class Fake {
    private final FakeServer<Message> server =
        new FakeServer<>("Hidden_SilentClient.Fake", _ -> null);

    private final Hidden_SilentClient client = new Hidden_SilentClient(server);

    /** Makes one that was told nothing yet. */
    Fake() {}

    /** What the code under test is given. */
    Hidden_SilentClient client() {
      return client;
    }

    /** What was said so far, in turn. */
    List<Message> messages() {
      return server.messages();
    }
  }
}
