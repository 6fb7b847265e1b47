package shapes;

import dev.troupe.api.From;
import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.Copies;
import dev.troupe.server.CurrentCall;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Shapes}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
final class ShapesClient {
  private static final Behaviour<Shapes, Message> BEHAVIOUR =
      Behaviour.of(Shapes.class, ShapesClient::dispatch);

  private final ServerRef<Message> ref;

  private ShapesClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static ShapesClient start(Supplier<? extends Shapes> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static ShapesClient start(StartOptions options, Supplier<? extends Shapes> init) {
    return new ShapesClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static ShapesClient startLink(Supplier<? extends Shapes> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static ShapesClient startLink(StartOptions options, Supplier<? extends Shapes> init) {
    return new ShapesClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<ShapesClient> startMonitor(Supplier<? extends Shapes> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<ShapesClient> startMonitor(
      StartOptions options, Supplier<? extends Shapes> init) {
    return BEHAVIOUR.startMonitor(options, init).map(ShapesClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Shapes> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Shapes> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static ShapesClient named(String name) {
    return new ShapesClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> ShapesClient via(NameRegistry<N> registry, N name) {
    return new ShapesClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static ShapesClient of(ServerRef<Message> ref) {
    return new ShapesClient(ref);
  }

  /**
   * Calls {@link Shapes#sealed(Shapes.Shape, Shapes.Circle, Shapes.Colour)} and waits for its
   * answer.
   */
  Shapes.Shape sealed(Shapes.Shape shape, Shapes.Circle circle, Shapes.Colour colour) {
    return ref.call(new SealedCall(shape, circle, colour));
  }

  /**
   * Calls {@link Shapes#primitive(byte, short, char, float, double, boolean)} and waits for its
   * answer.
   */
  char primitive(byte a, short b, char c, float d, double e, boolean f) {
    return ref.call(new PrimitiveCall(a, b, c, d, e, f));
  }

  /** Calls {@link Shapes#boxed()} and waits for its answer. */
  Void boxed() {
    return ref.call(new BoxedCall());
  }

  /** Calls {@link Shapes#array(int[][], String[])} and waits for its answer. */
  int[] array(int[][] matrix, String... names) {
    return ref.call(new ArrayCall(matrix, names));
  }

  /** Calls {@link Shapes#nested(Map.Entry)} and waits for its answer. */
  Optional<Map<String, ? extends List<? super Integer>>> nested(Map.Entry<?, Duration> entry) {
    return ref.call(new NestedCall(entry));
  }

  /** Calls {@link Shapes#intersection(Comparable)} and waits for its answer. */
  <T extends Comparable<T> & Runnable> T intersection(T value) {
    return ref.call(new IntersectionCall<T>(value));
  }

  /** Calls {@link Shapes#inner()} and waits for its answer. */
  Shapes.Inner<String> inner() {
    return ref.call(new InnerCall());
  }

  /** Calls {@link Shapes#failing(int)} and waits until it is done. */
  void failing(int count) throws IOException, TimeoutException, IllegalStateException {
    ref.call(new FailingCall(count));
  }

  /** Calls {@link Shapes#careless()} and waits for its answer. */
  int careless() throws Exception {
    return ref.call(new CarelessCall());
  }

  /** Calls {@link Shapes#nothingLater(From)} and waits for its answer. */
  void nothingLater() {
    ref.call(new NothingLaterCall());
  }

  /** Calls {@link Shapes#later(String, From, int)} and waits for its answer. */
  List<String> later(String name, int count) {
    return ref.call(new LaterCall(name, count));
  }

  /** Casts to {@link Shapes#broad(String, String, String, String, String)} and returns at once. */
  void broad(
      String theFirstParameter,
      String theSecondParameter,
      String theThirdParameter,
      String theFourthParameter,
      String theFifthParameter) {
    ref.cast(
        new BroadCast(
            theFirstParameter,
            theSecondParameter,
            theThirdParameter,
            theFourthParameter,
            theFifthParameter));
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(Shapes server, Message message) throws Exception {
    return switch (message) {
      case SealedCall(Shapes.Shape shape, Shapes.Circle circle, Shapes.Colour colour) ->
          server.sealed(shape, circle, colour);
      case PrimitiveCall(byte a, short b, char c, float d, double e, boolean f) ->
          server.primitive(a, b, c, d, e, f);
      case BoxedCall() -> server.boxed();
      case ArrayCall(int[][] matrix, String[] names) -> Copies.array(server.array(matrix, names));
      case NestedCall(Map.Entry<?, Duration> entry) ->
          Copies.optional(
              server.nested(entry),
              each -> Copies.<String, List<? super Integer>>map(each, Copies::same, Copies::list));
      case IntersectionCall<?> call -> intersectionCall(server, call);
      case InnerCall() -> server.inner();
      case FailingCall(int count) -> {
        server.failing(count);
        yield null;
      }
      case CarelessCall() -> server.careless();
      case NothingLaterCall call -> {
        server.nothingLater(CurrentCall.from(call));
        yield null;
      }
      case LaterCall call -> {
        server.later(call.name(), CurrentCall.from(call, Copies::list), call.count());
        yield null;
      }
      case BroadCast(
              String theFirstParameter,
              String theSecondParameter,
              String theThirdParameter,
              String theFourthParameter,
              String theFifthParameter) -> {
        server.broad(
            theFirstParameter,
            theSecondParameter,
            theThirdParameter,
            theFourthParameter,
            theFifthParameter);
        yield null;
      }
    };
  }

  private static <T extends Comparable<T> & Runnable> T intersectionCall(
      Shapes server, IntersectionCall<T> call) throws Exception {
    return server.intersection(call.value());
  }

  /** What can be said to {@link Shapes}. */
  sealed interface Message {}

  record SealedCall(Shapes.Shape shape, Shapes.Circle circle, Shapes.Colour colour)
      implements Message, Call<Message, Shapes.Shape> {}

  record PrimitiveCall(byte a, short b, char c, float d, double e, boolean f)
      implements Message, Call<Message, Character> {}

  record BoxedCall() implements Message, Call<Message, Void> {}

  record ArrayCall(int[][] matrix, String[] names) implements Message, Call<Message, int[]> {
    ArrayCall {
      matrix = Copies.array(matrix, Copies::array);
      names = Copies.array(names);
    }
  }

  record NestedCall(Map.Entry<?, Duration> entry)
      implements Message, Call<Message, Optional<Map<String, ? extends List<? super Integer>>>> {
    NestedCall {
      entry = Copies.entry(entry);
    }
  }

  record IntersectionCall<T extends Comparable<T> & Runnable>(T value)
      implements Message, Call<Message, T> {}

  record InnerCall() implements Message, Call<Message, Shapes.Inner<String>> {}

  record FailingCall(int count) implements Message, Call<Message, Void> {
    @Override
    public boolean declares(Exception thrown) {
      return thrown instanceof IOException || thrown instanceof TimeoutException;
    }
  }

  record CarelessCall() implements Message, Call<Message, Integer> {
    @Override
    public boolean declares(Exception thrown) {
      return !(thrown instanceof RuntimeException);
    }
  }

  record NothingLaterCall() implements Message, Call<Message, Void> {}

  record LaterCall(String name, int count) implements Message, Call<Message, List<String>> {}

  record BroadCast(
      String theFirstParameter,
      String theSecondParameter,
      String theThirdParameter,
      String theFourthParameter,
      String theFifthParameter)
      implements Message, Cast<Message> {}
}
