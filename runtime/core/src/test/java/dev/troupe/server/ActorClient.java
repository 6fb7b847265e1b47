package dev.troupe.server;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.From;
import dev.troupe.api.Pid;
import dev.troupe.api.Timeout;
import dev.troupe.process.Monitored;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.testing.Direction;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client of {@link Actor}, as the processor would write it.
 *
 * @param direct whether its handlers may run on the caller's thread
 */
record ActorClient(ServerRef<ActorClient.Message> ref, boolean direct) {
  /** With calls and casts only. */
  static final Behaviour<Actor, Message> PLAIN =
      Behaviour.<Actor, Message>of(Actor.class, ActorClient::dispatch);

  static final Behaviour<Actor, Message> BEHAVIOUR =
      PLAIN
          .onInfo(ActorClient::info)
          .onContinue(ActorClient::proceed)
          .onTerminate(Actor::terminate);

  ActorClient(ServerRef<Message> ref) {
    this(ref, Direction.DIRECT);
  }

  static ActorClient start() {
    return start(Actor::new);
  }

  static ActorClient start(Supplier<? extends Actor> init) {
    return start(StartOptions.defaults(), init);
  }

  static ActorClient start(StartOptions options, Supplier<? extends Actor> init) {
    return new ActorClient(BEHAVIOUR.start(options, init));
  }

  static ActorClient startLink(Supplier<? extends Actor> init) {
    return startLink(StartOptions.defaults(), init);
  }

  static ActorClient startLink(StartOptions options, Supplier<? extends Actor> init) {
    return new ActorClient(BEHAVIOUR.startLink(options, init));
  }

  static Monitored<ActorClient> startMonitor(StartOptions options, Supplier<? extends Actor> init) {
    return BEHAVIOUR.startMonitor(options, init).map(ActorClient::new);
  }

  static ChildSpec childSpec(StartOptions options, Supplier<? extends Actor> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  static ActorClient named(String name) {
    return new ActorClient(BEHAVIOUR.named(name));
  }

  /** One whose {@code @Terminate} method does that. */
  static ActorClient startEnding(
      Consumer<ExitReason> last, StartOptions options, Supplier<? extends Actor> init) {
    return new ActorClient(
        BEHAVIOUR.onTerminate((_, reason) -> last.accept(reason)).start(options, init));
  }

  static ActorClient startEnding(Consumer<ExitReason> last) {
    return startEnding(last, StartOptions.defaults(), Actor::new);
  }

  // --- what can be said to it

  <T extends @Nullable Object> T ask(Actor.Question<T> question) {
    return ref.call(new AskCall<>(question, 5_000, false, direct));
  }

  <T extends @Nullable Object> T askOrRefuse(Actor.Question<T> question) throws Actor.Refused {
    return ref.call(new RefusableCall<>(question, direct));
  }

  /** A call whose handler says how long it may wait. */
  <T extends @Nullable Object> T askWithin(long millis, Actor.Question<T> question) {
    return ref.call(new AskCall<>(question, millis, false, direct));
  }

  /** A call that is skipped when its caller has given up. */
  <T extends @Nullable Object> T askWhileWanted(long millis, Actor.Question<T> question) {
    return ref.call(new AskCall<>(question, millis, true, direct));
  }

  /** Waits for that long, whatever the handler says. */
  ActorClient within(Duration timeout) {
    return new ActorClient(ref.withTimeout(timeout), direct);
  }

  /** The same server, for handlers that wait: they run in its own turns. */
  ActorClient waiting() {
    return new ActorClient(ref, false);
  }

  /** The same server, for handlers that run on the caller's thread if it is idle. */
  ActorClient directly() {
    return new ActorClient(ref, true);
  }

  <T> T askLater(Consumer<From<T>> work) {
    return ref.call(new LaterCall<>(work));
  }

  <T> T askLaterOrRefuse(Consumer<From<T>> work) throws Actor.Refused {
    return ref.call(new LaterCall<>(work));
  }

  <T extends @Nullable Object> Request<T> request(Actor.Question<T> question) {
    return ref.sendRequest(new AskCall<>(question, 5_000, false, direct));
  }

  <T> Request<T> requestLater(Consumer<From<T>> work) {
    return ref.sendRequest(new LaterCall<>(work));
  }

  void tell(Actor.Work work) {
    ref.cast(new TellCast(work, direct));
  }

  Pid pid() {
    return ref.pid();
  }

  // --- how that reaches the handlers

  private static @Nullable Object dispatch(Actor server, Message message) throws Exception {
    return switch (message) {
      case AskCall<?>(Actor.Question<?> question, long _, boolean _, boolean _) ->
          server.ask(question);
      case RefusableCall<?>(Actor.Question<?> question, boolean _) -> server.ask(question);
      case LaterCall<?> call -> defer(server, call);
      case TellCast(Actor.Work work, boolean _) -> {
        server.tell(work);
        yield null;
      }
    };
  }

  private static <T> @Nullable Object defer(Actor server, LaterCall<T> call) {
    server.askLater(call.work(), CurrentCall.from(call));
    return null;
  }

  private static boolean info(Actor server, Object message) throws Exception {
    switch (message) {
      case Actor.Work work -> server.tell(work);
      case String text -> server.note(text);
      case Down down -> server.note(down);
      case Exit exit -> server.note(exit);
      case Timeout timeout -> server.note(timeout);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean proceed(Actor server, Object message) throws Exception {
    switch (message) {
      case Actor.Work work -> server.tell(work);
      case String text -> server.note(text);
      default -> {
        return false;
      }
    }
    return true;
  }

  sealed interface Message {}

  record AskCall<T extends @Nullable Object>(
      Actor.Question<T> question, long timeoutMillis, boolean skipExpired, boolean direct)
      implements Message, Call<Message, T> {}

  record RefusableCall<T extends @Nullable Object>(Actor.Question<T> question, boolean direct)
      implements Message, Call<Message, T> {
    @Override
    public boolean declares(Exception thrown) {
      return thrown instanceof Actor.Refused;
    }
  }

  record LaterCall<T>(Consumer<From<T>> work) implements Message, Call<Message, T> {
    @Override
    public boolean declares(Exception thrown) {
      return thrown instanceof Actor.Refused;
    }
  }

  record TellCast(Actor.Work work, boolean direct) implements Message, Cast<Message> {}
}
