package fakes;

import dev.troupe.api.From;
import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.Copies;
import dev.troupe.server.CurrentCall;
import dev.troupe.server.FakeServer;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The client of {@link Stock}.
 *
 * @param <K> as in {@link Stock}
 */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
public final class StockClient<K extends Comparable<K>> {
  private final ServerRef<Message<K>> ref;

  private StockClient(ServerRef<Message<K>> ref) {
    this.ref = ref;
  }

  private static <K extends Comparable<K>> Behaviour<Stock<K>, Message<K>> behaviour() {
    return Behaviour.<Stock<K>, Message<K>>of(Stock.class, StockClient::<K>dispatch);
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param <K> as in {@link Stock}
   * @param init makes the server, in its own process
   * @return the server
   */
  public static <K extends Comparable<K>> StockClient<K> start(Supplier<? extends Stock<K>> init) {
    return start(StartOptions.defaults(), init);
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param <K> as in {@link Stock}
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static <K extends Comparable<K>> StockClient<K> start(
      StartOptions options, Supplier<? extends Stock<K>> init) {
    return new StockClient<>(StockClient.<K>behaviour().start(options, init));
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param <K> as in {@link Stock}
   * @param init makes the server, in its own process
   * @return the server
   */
  public static <K extends Comparable<K>> StockClient<K> startLink(
      Supplier<? extends Stock<K>> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param <K> as in {@link Stock}
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static <K extends Comparable<K>> StockClient<K> startLink(
      StartOptions options, Supplier<? extends Stock<K>> init) {
    return new StockClient<>(StockClient.<K>behaviour().startLink(options, init));
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param <K> as in {@link Stock}
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static <K extends Comparable<K>> Monitored<StockClient<K>> startMonitor(
      Supplier<? extends Stock<K>> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param <K> as in {@link Stock}
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static <K extends Comparable<K>> Monitored<StockClient<K>> startMonitor(
      StartOptions options, Supplier<? extends Stock<K>> init) {
    return StockClient.<K>behaviour().startMonitor(options, init).map(StockClient::new);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param <K> as in {@link Stock}
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static <K extends Comparable<K>> ChildSpec childSpec(Supplier<? extends Stock<K>> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param <K> as in {@link Stock}
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static <K extends Comparable<K>> ChildSpec childSpec(
      StartOptions options, Supplier<? extends Stock<K>> init) {
    return StockClient.<K>behaviour().childSpec(options, init);
  }

  /**
   * The server of this name, looked up at every use.
   *
   * @param <K> as in {@link Stock}
   * @param name the name
   * @return its client
   */
  public static <K extends Comparable<K>> StockClient<K> named(String name) {
    return new StockClient<>(StockClient.<K>behaviour().named(name));
  }

  /**
   * The server of this name in a registry, looked up at every use.
   *
   * @param <K> as in {@link Stock}
   * @param <N> what the registry takes for a name
   * @param registry the registry
   * @param name the name
   * @return its client
   */
  public static <K extends Comparable<K>, N> StockClient<K> via(NameRegistry<N> registry, N name) {
    return new StockClient<>(StockClient.<K>behaviour().via(registry, name));
  }

  /**
   * The server that a reference refers to.
   *
   * @param <K> as in {@link Stock}
   * @param ref the reference
   * @return its client
   */
  public static <K extends Comparable<K>> StockClient<K> of(ServerRef<Message<K>> ref) {
    return new StockClient<>(ref);
  }

  /**
   * Calls {@link Stock#take(Comparable, int)} and waits for its answer.
   *
   * <p>Takes some.
   *
   * @param item of these
   * @param count so many
   * @return how many are left
   * @throws Stock.SoldOut if there are not so many
   */
  public int take(K item, int count) throws Stock.SoldOut {
    return ref.call(new TakeKIntCall<>(item, count));
  }

  /**
   * Calls {@link Stock#take(Comparable)} and waits until it is done.
   *
   * @param item handed to the handler
   */
  public void take(K item) {
    ref.call(new TakeKCall<>(item));
  }

  /**
   * Casts to {@link Stock#add(Comparable, int[])} and returns at once.
   *
   * @param item handed to the handler
   * @param counts handed to the handler
   */
  public void add(K item, int... counts) {
    ref.cast(new AddCast<>(item, counts));
  }

  /**
   * Calls {@link Stock#apply(Function)} and waits for its answer.
   *
   * @param <R> as in the handler
   * @param function handed to the handler
   * @return what the handler returns
   */
  @Deprecated
  public <R> R apply(Function<Map<K, Integer>, R> function) {
    return ref.call(new ApplyCall<K, R>(function));
  }

  /** Calls {@link Stock#linked(Class, List)} and waits for its answer. */
  <T extends K> List<T> linked(Class<T> type, List<T> found) {
    return ref.call(new LinkedCall<K, T>(type, found));
  }

  /** Calls {@link Stock#next(From)} and waits for its answer. */
  K next() {
    return ref.call(new NextCall<>());
  }

  /**
   * The server itself, for what is no handler: its pid, its name, its end.
   *
   * @return the reference
   */
  public ServerRef<Message<K>> ref() {
    return ref;
  }

  @SuppressWarnings("deprecation")
  private static <K extends Comparable<K>> Object dispatch(Stock<K> server, Message<K> message)
      throws Exception {
    return switch (message) {
      case TakeKIntCall<K>(K item, int count) -> server.take(item, count);
      case TakeKCall<K>(K item) -> {
        server.take(item);
        yield null;
      }
      case AddCast<K>(K item, int[] counts) -> {
        server.add(item, counts);
        yield null;
      }
      case ApplyCall<K, ?> call -> server.apply(call.function());
      case LinkedCall<K, ?> call -> linkedCall(server, call);
      case NextCall<K> call -> {
        server.next(CurrentCall.from(call));
        yield null;
      }
    };
  }

  private static <K extends Comparable<K>, T extends K> List<T> linkedCall(
      Stock<K> server, LinkedCall<K, T> call) throws Exception {
    return Copies.list(server.linked(call.type(), call.found()));
  }

  /**
   * What can be said to {@link Stock}.
   *
   * @param <K> as in {@link Stock}
   */
  public sealed interface Message<K extends Comparable<K>> {}

  /**
   * What {@link Stock#take(Comparable, int)} is sent.
   *
   * @param <K> as in the handler
   * @param item of these
   * @param count so many
   */
  public record TakeKIntCall<K extends Comparable<K>>(K item, int count)
      implements Message<K>, Call<Message<K>, Integer> {
    @Override
    public boolean declares(Exception thrown) {
      return thrown instanceof Stock.SoldOut;
    }
  }

  /**
   * What {@link Stock#take(Comparable)} is sent.
   *
   * @param <K> as in the handler
   * @param item handed to the handler
   */
  public record TakeKCall<K extends Comparable<K>>(K item)
      implements Message<K>, Call<Message<K>, Void> {}

  /**
   * What {@link Stock#add(Comparable, int[])} is sent.
   *
   * @param <K> as in the handler
   * @param item handed to the handler
   * @param counts handed to the handler
   */
  public record AddCast<K extends Comparable<K>>(K item, int[] counts)
      implements Message<K>, Cast<Message<K>> {
    /** Copies what the sender could still change. */
    public AddCast {
      counts = Copies.array(counts);
    }
  }

  /**
   * What {@link Stock#apply(Function)} is sent.
   *
   * @param <K> as in the handler
   * @param <R> as in the handler
   * @param function handed to the handler
   */
  public record ApplyCall<K extends Comparable<K>, R>(Function<Map<K, Integer>, R> function)
      implements Message<K>, Call<Message<K>, R> {}

  record LinkedCall<K extends Comparable<K>, T extends K>(Class<T> type, List<T> found)
      implements Message<K>, Call<Message<K>, List<T>> {
    LinkedCall {
      found = Copies.list(found);
    }
  }

  record NextCall<K extends Comparable<K>>() implements Message<K>, Call<Message<K>, K> {}

  /**
   * Stands in for {@link Stock} in tests: answers calls as it is told to, and remembers what was
   * said.
   *
   * @param <K> as in {@link Stock}
   */
  public static final class Fake<K extends Comparable<K>> {
    private final FakeServer<Message<K>> server =
        new FakeServer<>("StockClient.Fake", this::answer);

    private final StockClient<K> client = new StockClient<>(server);

    private volatile TakeKIntAnswer<K> onTakeKInt;

    private volatile TakeKAnswer<K> onTakeK;

    private volatile ApplyAnswer<K> onApply;

    private volatile LinkedAnswer<K> onLinked;

    private volatile NextAnswer<K> onNext;

    /** Makes one that was told nothing yet. */
    public Fake() {}

    /**
     * What the code under test is given.
     *
     * @return the client
     */
    public StockClient<K> client() {
      return client;
    }

    /**
     * What was said so far, in turn.
     *
     * @return the messages
     */
    public List<Message<K>> messages() {
      return server.messages();
    }

    /**
     * Programs the answers to {@link Stock#take(Comparable, int)}.
     *
     * @param answer what answers from now on
     * @return this fake
     */
    public Fake<K> onTakeKInt(TakeKIntAnswer<K> answer) {
      onTakeKInt = answer;
      return this;
    }

    /**
     * Programs the answers to {@link Stock#take(Comparable)}.
     *
     * @param answer what answers from now on
     * @return this fake
     */
    public Fake<K> onTakeK(TakeKAnswer<K> answer) {
      onTakeK = answer;
      return this;
    }

    /**
     * Programs the answers to {@link Stock#apply(Function)}.
     *
     * @param answer what answers from now on
     * @return this fake
     */
    public Fake<K> onApply(ApplyAnswer<K> answer) {
      onApply = answer;
      return this;
    }

    /**
     * Programs the answers to {@link Stock#linked(Class, List)}.
     *
     * @param answer what answers from now on
     * @return this fake
     */
    Fake<K> onLinked(LinkedAnswer<K> answer) {
      onLinked = answer;
      return this;
    }

    /**
     * Programs the answers to {@link Stock#next(From)}.
     *
     * @param answer what answers from now on
     * @return this fake
     */
    Fake<K> onNext(NextAnswer<K> answer) {
      onNext = answer;
      return this;
    }

    private Object answer(Message<K> message) throws Exception {
      return switch (message) {
        case TakeKIntCall<K> call ->
            server.programmed(onTakeKInt, call, "onTakeKInt").answer(call.item(), call.count());
        case TakeKCall<K> call -> {
          server.programmed(onTakeK, call, "onTakeK").answer(call.item());
          yield null;
        }
        case ApplyCall<K, ?> call ->
            server.programmed(onApply, call, "onApply").answer(call.function());
        case LinkedCall<K, ?> call -> linkedCall(call);
        case NextCall<K> call -> server.programmed(onNext, call, "onNext").answer();
        default -> null;
      };
    }

    private <T extends K> List<T> linkedCall(LinkedCall<K, T> call) throws Exception {
      return server.programmed(onLinked, call, "onLinked").answer(call.type(), call.found());
    }

    /**
     * Answers as {@link Stock#take(Comparable, int)} would.
     *
     * @param <K> as in {@link Stock}
     */
    public interface TakeKIntAnswer<K extends Comparable<K>> {
      /**
       * In place of {@link Stock#take(Comparable, int)}.
       *
       * @param item of these
       * @param count so many
       * @return how many are left
       * @throws Stock.SoldOut if there are not so many
       */
      int answer(K item, int count) throws Stock.SoldOut;
    }

    /**
     * Answers as {@link Stock#take(Comparable)} would.
     *
     * @param <K> as in {@link Stock}
     */
    public interface TakeKAnswer<K extends Comparable<K>> {
      /**
       * In place of {@link Stock#take(Comparable)}.
       *
       * @param item handed to the handler
       */
      void answer(K item);
    }

    /**
     * Answers as {@link Stock#apply(Function)} would.
     *
     * @param <K> as in {@link Stock}
     */
    public interface ApplyAnswer<K extends Comparable<K>> {
      /**
       * In place of {@link Stock#apply(Function)}.
       *
       * @param <R> as in the handler
       * @param function handed to the handler
       * @return what the handler returns
       */
      <R> R answer(Function<Map<K, Integer>, R> function);
    }

    /**
     * Answers as {@link Stock#linked(Class, List)} would.
     *
     * @param <K> as in {@link Stock}
     */
    interface LinkedAnswer<K extends Comparable<K>> {
      /** In place of {@link Stock#linked(Class, List)}. */
      <T extends K> List<T> answer(Class<T> type, List<T> found);
    }

    /**
     * Answers as {@link Stock#next(From)} would.
     *
     * @param <K> as in {@link Stock}
     */
    interface NextAnswer<K extends Comparable<K>> {
      /** In place of {@link Stock#next(From)}. */
      K answer();
    }
  }
}
