package copies;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The client of {@link Shop}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
@SuppressWarnings("deprecation")
final class ShopClient<V> {
  private final ServerRef<Message<V>> ref;

  private ShopClient(ServerRef<Message<V>> ref) {
    this.ref = ref;
  }

  private static <V> Behaviour<Shop<V>, Message<V>> behaviour() {
    return Behaviour.<Shop<V>, Message<V>>of(Shop.class, ShopClient::<V>dispatch)
        .onInfo(ShopClient::<V>info)
        .onContinue(ShopClient::<V>continuation);
  }

  /** Starts a server; returns when its constructor has. */
  static <V> ShopClient<V> start(Supplier<? extends Shop<V>> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static <V> ShopClient<V> start(StartOptions options, Supplier<? extends Shop<V>> init) {
    return new ShopClient<>(ShopClient.<V>behaviour().start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static <V> ShopClient<V> startLink(Supplier<? extends Shop<V>> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static <V> ShopClient<V> startLink(StartOptions options, Supplier<? extends Shop<V>> init) {
    return new ShopClient<>(ShopClient.<V>behaviour().startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static <V> Monitored<ShopClient<V>> startMonitor(Supplier<? extends Shop<V>> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static <V> Monitored<ShopClient<V>> startMonitor(
      StartOptions options, Supplier<? extends Shop<V>> init) {
    return ShopClient.<V>behaviour().startMonitor(options, init).map(ShopClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static <V> ChildSpec childSpec(Supplier<? extends Shop<V>> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static <V> ChildSpec childSpec(StartOptions options, Supplier<? extends Shop<V>> init) {
    return ShopClient.<V>behaviour().childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static <V> ShopClient<V> named(String name) {
    return new ShopClient<>(ShopClient.<V>behaviour().named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <V, N> ShopClient<V> via(NameRegistry<N> registry, N name) {
    return new ShopClient<>(ShopClient.<V>behaviour().via(registry, name));
  }

  /** The server that a reference refers to. */
  static <V> ShopClient<V> of(ServerRef<Message<V>> ref) {
    return new ShopClient<>(ref);
  }

  /** Calls {@link Shop#plain(Shop.Plain, Shop.Id, List)} and waits for its answer. */
  Shop.Plain plain(Shop.Plain plain, Shop.Id<?> id, List<String> notes) {
    return ref.call(new PlainCall<>(plain, id, notes));
  }

  /** Calls {@link Shop#orders(Shop.Order, Map)} and waits for its answer. */
  List<Shop.Order> orders(Shop.Order order, Map<String, List<int[]>> sizes) {
    return ref.call(new OrdersCall<>(order, sizes));
  }

  /** Calls {@link Shop#nullable(List)} and waits for its answer. */
  @Nullable SequencedMap<String, Integer> nullable(@Nullable List<String> list) {
    return ref.call(new NullableCall<>(list));
  }

  /** Calls {@link Shop#box(Shop.Box, Shop.Box)} and waits for its answer. */
  Shop.Box<V> box(Shop.Box<V> box, Shop.Box<int[]> ofArrays) {
    return ref.call(new BoxCall<>(box, ofArrays));
  }

  /** Calls {@link Shop#generic(List, Collection)} and waits for its answer. */
  <T> List<T> generic(List<T> some, Collection<List<T>> more) {
    return ref.call(new GenericCall<V, T>(some, more));
  }

  /** Calls {@link Shop#later(Shop.Node, From)} and waits for its answer. */
  Map<String, Set<String>> later(Shop.Node node) {
    return ref.call(new LaterCall<>(node));
  }

  /** Calls {@link Shop#wild(List)} and waits for its answer. */
  Map<? extends String, ? extends List<? extends Set<String>>> wild(
      List<? extends List<String>> lists) {
    return ref.call(new WildCall<>(lists));
  }

  /**
   * Casts to {@link Shop#draw(Shop.Shape, Shop.Tree, Shop.Tree, Optional, long[])} and returns at
   * once.
   */
  void draw(
      Shop.Shape shape,
      Shop.Tree<int[]> exact,
      Shop.Tree<V> tree,
      Optional<Shop.Order> order,
      long... more) {
    ref.cast(new DrawCast<>(shape, exact, tree, order, more));
  }

  /** Casts to {@link Shop#deep(Map.Entry, Map)} and returns at once. */
  void deep(Map.Entry<int[], Shop.Box<V>> each, Map<String, List<Shop.Old>> olds) {
    ref.cast(new DeepCast<>(each, olds));
  }

  /** Casts to {@link Shop#vouched(Shop.Order, int[], List)} and returns at once. */
  void vouched(Shop.Order order, int[] sizes, List<Shop.Order> orders) {
    ref.cast(new VouchedCast<>(order, sizes, orders));
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message<V>> ref() {
    return ref;
  }

  private static <V> Object dispatch(Shop<V> server, Message<V> message) throws Exception {
    return switch (message) {
      case PlainCall<V>(Shop.Plain plain, Shop.Id<?> id, List<String> notes) ->
          server.plain(plain, id, notes);
      case OrdersCall<V>(Shop.Order order, Map<String, List<int[]>> sizes) ->
          Copies.list(server.orders(order, sizes), ShopClient::copyOfOrder);
      case NullableCall<V>(List<String> list) ->
          Copies.nullable(server.nullable(list), Copies::sequencedMap);
      case BoxCall<V>(Shop.Box<V> box, Shop.Box<int[]> ofArrays) ->
          Copies.value(server.box(box, ofArrays), ShopClient::copyOfBoxV);
      case GenericCall<V, ?> call -> genericCall(server, call);
      case LaterCall<V> call -> {
        server.later(
            call.node(),
            CurrentCall.from(call, each -> Copies.map(each, Copies::same, Copies::set)));
        yield null;
      }
      case WildCall<V>(List<? extends List<String>> lists) ->
          Copies.<String, List<? extends Set<String>>>map(
              server.wild(lists),
              Copies::same,
              each -> Copies.<Set<String>>list(each, Copies::set));
      case DrawCast<V>(
              Shop.Shape shape,
              Shop.Tree<int[]> exact,
              Shop.Tree<V> tree,
              Optional<Shop.Order> order,
              long[] more) -> {
        server.draw(shape, exact, tree, order, more);
        yield null;
      }
      case DeepCast<V>(Map.Entry<int[], Shop.Box<V>> each, Map<String, List<Shop.Old>> olds) -> {
        server.deep(each, olds);
        yield null;
      }
      case VouchedCast<V>(Shop.Order order, int[] sizes, List<Shop.Order> orders) -> {
        server.vouched(order, sizes, orders);
        yield null;
      }
    };
  }

  private static <V, T> List<T> genericCall(Shop<V> server, GenericCall<V, T> call)
      throws Exception {
    return Copies.list(server.generic(call.some(), call.more()));
  }

  private static <V> boolean info(Shop<V> server, Object message) throws Exception {
    switch (message) {
      case Shop.Order order -> server.order(Copies.value(order, ShopClient::copyOfOrder));
      case Shop.Box<?> box -> server.anyBox(Copies.value(box, ShopClient::copyOfBoxT));
      case Shop.Tree<?> tree -> server.anyTree(Copies.value(tree, ShopClient::copyOfTreeT));
      case List<?> list -> server.some(Copies.list(list));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static <V> boolean continuation(Shop<V> server, Object message) throws Exception {
    switch (message) {
      case Shop.Shape shape -> server.proceed(Copies.value(shape, ShopClient::copyOfShape));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Shop.Line copyOfLine(Shop.Line line) {
    int[] sizes = Copies.array(line.sizes());
    return sizes == line.sizes() ? line : new Shop.Line(line.item(), sizes);
  }

  private static Shop.Order copyOfOrder(Shop.Order order) {
    List<Shop.Line> lines = Copies.list(order.lines(), ShopClient::copyOfLine);
    Set<String> notes = Copies.nullable(order.notes(), Copies::set);
    return lines == order.lines() && notes == order.notes()
        ? order
        : new Shop.Order(order.id(), lines, notes);
  }

  private static <V> Shop.Box<V> copyOfBoxV(Shop.Box<V> box) {
    List<String> tags = Copies.list(box.tags());
    return tags == box.tags() ? box : new Shop.Box<V>(box.value(), tags);
  }

  private static Shop.Box<int[]> copyOfBoxIntArray(Shop.Box<int[]> box) {
    int[] value = Copies.array(box.value());
    List<String> tags = Copies.list(box.tags());
    return value == box.value() && tags == box.tags() ? box : new Shop.Box<int[]>(value, tags);
  }

  private static Shop.Node copyOfNode(Shop.Node node) {
    Shop.Node next = Copies.value(node.next(), ShopClient::copyOfNode);
    Set<String> names = Copies.set(node.names());
    return next == node.next() && names == node.names() ? node : new Shop.Node(next, names);
  }

  private static Shop.Group copyOfGroup(Shop.Group group) {
    List<Shop.Shape> shapes = Copies.list(group.shapes(), ShopClient::copyOfShape);
    return shapes == group.shapes() ? group : new Shop.Group(shapes);
  }

  private static Shop.Outline copyOfOutline(Shop.Outline outline) {
    double[] points = Copies.array(outline.points());
    return points == outline.points() ? outline : new Shop.Outline(points);
  }

  private static Shop.Shape copyOfShape(Shop.Shape shape) {
    return switch (shape) {
      case Shop.Group group -> copyOfGroup(group);
      case Shop.Outline outline -> copyOfOutline(outline);
      default -> shape;
    };
  }

  private static Shop.Leaf<int[]> copyOfLeafIntArray(Shop.Leaf<int[]> leaf) {
    int[] value = Copies.array(leaf.value());
    return value == leaf.value() ? leaf : new Shop.Leaf<int[]>(value);
  }

  private static Shop.Fork<int[]> copyOfForkIntArray(Shop.Fork<int[]> fork) {
    Shop.Tree<int[]> left = Copies.value(fork.left(), ShopClient::copyOfTreeIntArray);
    Shop.Tree<int[]> right = Copies.value(fork.right(), ShopClient::copyOfTreeIntArray);
    List<int[]> more = Copies.list(fork.more(), Copies::array);
    return left == fork.left() && right == fork.right() && more == fork.more()
        ? fork
        : new Shop.Fork<int[]>(left, right, more);
  }

  private static Shop.Tree<int[]> copyOfTreeIntArray(Shop.Tree<int[]> tree) {
    return switch (tree) {
      case Shop.Leaf<int[]> leaf -> copyOfLeafIntArray(leaf);
      case Shop.Fork<int[]> fork -> copyOfForkIntArray(fork);
    };
  }

  private static <V> Shop.Fork<V> copyOfForkV(Shop.Fork<V> fork) {
    Shop.Tree<V> left = Copies.value(fork.left(), ShopClient::copyOfTreeV);
    Shop.Tree<V> right = Copies.value(fork.right(), ShopClient::copyOfTreeV);
    List<V> more = Copies.list(fork.more());
    return left == fork.left() && right == fork.right() && more == fork.more()
        ? fork
        : new Shop.Fork<V>(left, right, more);
  }

  private static <V> Shop.Tree<V> copyOfTreeV(Shop.Tree<V> tree) {
    return switch (tree) {
      case Shop.Fork<V> fork -> copyOfForkV(fork);
      default -> tree;
    };
  }

  private static Shop.Old copyOfOld(Shop.Old old) {
    char[] each = Copies.array(old.each());
    return each == old.each() ? old : new Shop.Old(each);
  }

  private static <T> Shop.Box<T> copyOfBoxT(Shop.Box<T> box) {
    List<String> tags = Copies.list(box.tags());
    return tags == box.tags() ? box : new Shop.Box<T>(box.value(), tags);
  }

  private static <T> Shop.Fork<T> copyOfForkT(Shop.Fork<T> fork) {
    Shop.Tree<T> left = Copies.value(fork.left(), ShopClient::copyOfTreeT);
    Shop.Tree<T> right = Copies.value(fork.right(), ShopClient::copyOfTreeT);
    List<T> more = Copies.list(fork.more());
    return left == fork.left() && right == fork.right() && more == fork.more()
        ? fork
        : new Shop.Fork<T>(left, right, more);
  }

  private static <T> Shop.Tree<T> copyOfTreeT(Shop.Tree<T> tree) {
    return switch (tree) {
      case Shop.Fork<T> fork -> copyOfForkT(fork);
      default -> tree;
    };
  }

  /** What can be said to {@link Shop}. */
  sealed interface Message<V> {}

  record PlainCall<V>(Shop.Plain plain, Shop.Id<?> id, List<String> notes)
      implements Message<V>, Call<Message<V>, Shop.Plain> {
    PlainCall {
      notes = Copies.list(notes);
    }
  }

  record OrdersCall<V>(Shop.Order order, Map<String, List<int[]>> sizes)
      implements Message<V>, Call<Message<V>, List<Shop.Order>> {
    OrdersCall {
      order = Copies.value(order, ShopClient::copyOfOrder);
      sizes = Copies.map(sizes, Copies::same, each -> Copies.list(each, Copies::array));
    }
  }

  record NullableCall<V>(@Nullable List<String> list)
      implements Message<V>, Call<Message<V>, @Nullable SequencedMap<String, Integer>> {
    NullableCall {
      list = Copies.nullable(list, Copies::list);
    }
  }

  record BoxCall<V>(Shop.Box<V> box, Shop.Box<int[]> ofArrays)
      implements Message<V>, Call<Message<V>, Shop.Box<V>> {
    BoxCall {
      box = Copies.value(box, ShopClient::copyOfBoxV);
      ofArrays = Copies.value(ofArrays, ShopClient::copyOfBoxIntArray);
    }
  }

  record GenericCall<V, T>(List<T> some, Collection<List<T>> more)
      implements Message<V>, Call<Message<V>, List<T>> {
    GenericCall {
      some = Copies.list(some);
      more = Copies.collection(more, Copies::list);
    }
  }

  record LaterCall<V>(Shop.Node node)
      implements Message<V>, Call<Message<V>, Map<String, Set<String>>> {
    LaterCall {
      node = Copies.value(node, ShopClient::copyOfNode);
    }
  }

  record WildCall<V>(List<? extends List<String>> lists)
      implements Message<V>,
          Call<Message<V>, Map<? extends String, ? extends List<? extends Set<String>>>> {
    WildCall {
      lists = Copies.<List<String>>list(lists, Copies::list);
    }
  }

  record DrawCast<V>(
      Shop.Shape shape,
      Shop.Tree<int[]> exact,
      Shop.Tree<V> tree,
      Optional<Shop.Order> order,
      long[] more)
      implements Message<V>, Cast<Message<V>> {
    DrawCast {
      shape = Copies.value(shape, ShopClient::copyOfShape);
      exact = Copies.value(exact, ShopClient::copyOfTreeIntArray);
      tree = Copies.value(tree, ShopClient::copyOfTreeV);
      order = Copies.optional(order, ShopClient::copyOfOrder);
      more = Copies.array(more);
    }
  }

  record DeepCast<V>(Map.Entry<int[], Shop.Box<V>> each, Map<String, List<Shop.Old>> olds)
      implements Message<V>, Cast<Message<V>> {
    DeepCast {
      each = Copies.entry(each, Copies::array, ShopClient::copyOfBoxV);
      olds = Copies.map(olds, Copies::same, each_ -> Copies.list(each_, ShopClient::copyOfOld));
    }
  }

  record VouchedCast<V>(Shop.Order order, int[] sizes, List<Shop.Order> orders)
      implements Message<V>, Cast<Message<V>> {
    VouchedCast {
      orders = Copies.list(orders);
    }
  }
}
