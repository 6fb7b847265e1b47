package inherited;

import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Cast;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Words}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
final class WordsClient implements Counting {
  private static final Behaviour<Words, Message> BEHAVIOUR =
      Behaviour.of(Words.class, WordsClient::dispatch)
          .onInfo(WordsClient::info)
          .onTerminate((server, reason) -> server.end());

  private final ServerRef<Message> ref;

  private WordsClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static WordsClient start(Supplier<? extends Words> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static WordsClient start(StartOptions options, Supplier<? extends Words> init) {
    return new WordsClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static WordsClient startLink(Supplier<? extends Words> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static WordsClient startLink(StartOptions options, Supplier<? extends Words> init) {
    return new WordsClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<WordsClient> startMonitor(Supplier<? extends Words> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<WordsClient> startMonitor(StartOptions options, Supplier<? extends Words> init) {
    return BEHAVIOUR.startMonitor(options, init).map(WordsClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Words> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Words> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static WordsClient named(String name) {
    return new WordsClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> WordsClient via(NameRegistry<N> registry, N name) {
    return new WordsClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static WordsClient of(ServerRef<Message> ref) {
    return new WordsClient(ref);
  }

  /** Calls {@link Words#longest(int)} and waits for its answer. */
  String longest(int atLeast) {
    return ref.call(new LongestCall(atLeast));
  }

  /** Calls {@link Words#count()} and waits for its answer. */
  @Override
  public int count() {
    return ref.call(new CountCall());
  }

  /** Calls {@link Words#last()} and waits for its answer. */
  String last() {
    return ref.call(new LastCall());
  }

  /** Calls {@link Words#overridden()} and waits for its answer. */
  int overridden() {
    return ref.call(new OverriddenCall());
  }

  /** Calls {@link Words#first()} and waits for its answer. */
  String first() {
    return ref.call(new FirstCall());
  }

  /** Calls {@link Words#choose(Object, Object)} and waits for its answer. */
  <T extends String> T choose(T one, String other) {
    return ref.call(new ChooseCall<T>(one, other));
  }

  /** Calls {@link Words#isEmpty()} and waits for its answer. */
  @Override
  public boolean isEmpty() {
    return ref.call(new IsEmptyCall());
  }

  /** Casts to {@link Words#touch()} and returns at once. */
  @Override
  public void touch() {
    ref.cast(new TouchCast());
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(Words server, Message message) throws Exception {
    return switch (message) {
      case LongestCall(int atLeast) -> server.longest(atLeast);
      case CountCall() -> server.count();
      case LastCall() -> server.last();
      case OverriddenCall() -> server.overridden();
      case FirstCall() -> server.first();
      case ChooseCall<?> call -> server.choose(call.one(), call.other());
      case IsEmptyCall() -> server.isEmpty();
      case TouchCast() -> {
        server.touch();
        yield null;
      }
    };
  }

  private static boolean info(Words server, Object message) throws Exception {
    switch (message) {
      case String message_ -> server.add(message_);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What can be said to {@link Words}. */
  sealed interface Message {}

  record LongestCall(int atLeast) implements Message, dev.troupe.server.Call<Message, String> {}

  record CountCall() implements Message, dev.troupe.server.Call<Message, Integer> {}

  record LastCall() implements Message, dev.troupe.server.Call<Message, String> {
    @Override
    public long timeoutMillis() {
      return 1_000;
    }
  }

  record OverriddenCall() implements Message, dev.troupe.server.Call<Message, Integer> {}

  record FirstCall() implements Message, dev.troupe.server.Call<Message, String> {}

  record ChooseCall<T extends String>(T one, String other)
      implements Message, dev.troupe.server.Call<Message, T> {}

  record IsEmptyCall() implements Message, dev.troupe.server.Call<Message, Boolean> {}

  record TouchCast() implements Message, Cast<Message> {}
}
