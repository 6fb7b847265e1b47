package fakes;

import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.FakeServer;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The client of {@link Hidden.Server}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
@NullMarked
final class Fakes {
  private static final Behaviour<Hidden.Server, Message> BEHAVIOUR =
      Behaviour.of(Hidden.Server.class, Fakes::dispatch);

  private final ServerRef<Message> ref;

  private Fakes(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static Fakes start(Supplier<? extends Hidden.Server> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static Fakes start(StartOptions options, Supplier<? extends Hidden.Server> init) {
    return new Fakes(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Fakes startLink(Supplier<? extends Hidden.Server> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Fakes startLink(StartOptions options, Supplier<? extends Hidden.Server> init) {
    return new Fakes(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Fakes> startMonitor(Supplier<? extends Hidden.Server> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Fakes> startMonitor(
      StartOptions options, Supplier<? extends Hidden.Server> init) {
    return BEHAVIOUR.startMonitor(options, init).map(Fakes::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Hidden.Server> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Hidden.Server> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static Fakes named(String name) {
    return new Fakes(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> Fakes via(NameRegistry<N> registry, N name) {
    return new Fakes(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static Fakes of(ServerRef<Message> ref) {
    return new Fakes(ref);
  }

  /**
   * Calls {@link Hidden.Server#message(Hidden.Fake, Hidden.MessageAnswer)} and waits for its
   * answer.
   */
  public @Nullable String message(Hidden.@Nullable Fake fake, Hidden.MessageAnswer server) {
    return ref.call(new MessageCall(fake, server));
  }

  /** Calls {@link Hidden.Server#lineCall()} and waits for its answer. */
  long lineCall() {
    return ref.call(new LineCallCall());
  }

  /** Casts to {@link Hidden.Server#client(Hidden.List)} and returns at once. */
  void client(Hidden.List messages) {
    ref.cast(new ClientCast(messages));
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static @Nullable Object dispatch(Hidden.Server server, Message message) throws Exception {
    return switch (message) {
      case MessageCall(Hidden.Fake fake, Hidden.MessageAnswer server_) ->
          server.message(fake, server_);
      case LineCallCall() -> server.lineCall();
      case ClientCast(Hidden.List messages) -> {
        server.client(messages);
        yield null;
      }
    };
  }

  /** What can be said to {@link Hidden.Server}. */
  sealed interface Message {}

  record MessageCall(Hidden.@Nullable Fake fake, Hidden.MessageAnswer server)
      implements Message, Call<Message, @Nullable String> {}

  record LineCallCall() implements Message, Call<Message, Long> {}

  record ClientCast(Hidden.List messages) implements Message, Cast<Message> {}

  /**
   * Stands in for {@link Hidden.Server} in tests: answers calls as it is told to, and remembers
   * what was said.
   */
  static final class Fake {
    private final FakeServer<Message> server = new FakeServer<>("Fakes.Fake", this::answer);

    private final Fakes client = new Fakes(server);

    private volatile @Nullable MessageAnswer onMessage;

    private volatile @Nullable LineCallAnswer onLineCall;

    /** Makes one that was told nothing yet. */
    Fake() {}

    /** What the code under test is given. */
    Fakes client() {
      return client;
    }

    /** What was said so far, in turn. */
    List<Message> messages() {
      return server.messages();
    }

    /** Programs the answers to {@link Hidden.Server#message(Hidden.Fake, Hidden.MessageAnswer)}. */
    Fake onMessage(MessageAnswer answer) {
      onMessage = answer;
      return this;
    }

    /** Programs the answers to {@link Hidden.Server#lineCall()}. */
    Fake onLineCall(LineCallAnswer answer) {
      onLineCall = answer;
      return this;
    }

    private @Nullable Object answer(Message message) throws Exception {
      return switch (message) {
        case MessageCall call ->
            server.programmed(onMessage, call, "onMessage").answer(call.fake(), call.server());
        case LineCallCall call -> server.programmed(onLineCall, call, "onLineCall").answer();
        default -> null;
      };
    }

    /** Answers as {@link Hidden.Server#message(Hidden.Fake, Hidden.MessageAnswer)} would. */
    interface MessageAnswer {
      /** In place of {@link Hidden.Server#message(Hidden.Fake, Hidden.MessageAnswer)}. */
      @Nullable String answer(Hidden.@Nullable Fake fake, Hidden.MessageAnswer server);
    }

    /** Answers as {@link Hidden.Server#lineCall()} would. */
    interface LineCallAnswer {
      /** In place of {@link Hidden.Server#lineCall()}. */
      long answer();
    }
  }
}
