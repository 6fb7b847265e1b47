package dev.troupe.samples.cart;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Timeout;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shopping cart: one process for each shopper. It gives its goods back when nobody has touched it
 * for a while, and lets the till answer when it pays.
 */
@GenServer
class Cart {
  /** What a shop sells. */
  record Item(String name, long cents) {}

  /** What was bought, and for how much. */
  record Receipt(Map<String, Integer> items, long cents) {
    Receipt {
      items = Map.copyOf(items);
    }
  }

  /** There is nothing to pay for. */
  static final class EmptyCart extends Exception {
    private static final long serialVersionUID = 1;

    EmptyCart() {
      super("there is nothing in the cart");
    }
  }

  private final TillClient till;
  private final Duration patience;
  private final Map<Item, Integer> items = new LinkedHashMap<>();

  Cart(TillClient till, Duration patience) {
    this.till = till;
    this.patience = patience;
  }

  @HandleCast
  void add(Item item) {
    items.merge(item, 1, Integer::sum);
    Self.idleTimeout(patience);
  }

  /** Removes one of these; empty if there was none. */
  @HandleCall
  Optional<Item> remove(Item item) {
    Self.idleTimeout(patience);
    Optional<Item> found = Optional.of(item).filter(items::containsKey);
    found.ifPresent(it -> items.computeIfPresent(it, (_, count) -> count == 1 ? null : count - 1));
    return found;
  }

  @HandleCall
  long total() {
    Self.idleTimeout(patience);
    return items.entrySet().stream().mapToLong(e -> e.getKey().cents() * e.getValue()).sum();
  }

  /**
   * Pays. The answer comes from the till, when it is done; the cart is free for others meanwhile,
   * and empty.
   */
  @HandleCall
  void checkout(From<Receipt> shopper) throws EmptyCart {
    if (items.isEmpty()) {
      throw new EmptyCart();
    }
    till.pay(receipt(), shopper);
    items.clear();
  }

  private Receipt receipt() {
    Map<String, Integer> bought = new LinkedHashMap<>();
    items.forEach((item, count) -> bought.put(item.name(), count));
    return new Receipt(bought, total());
  }

  /** Nobody has touched the cart for a while. */
  @HandleInfo
  void abandoned(Timeout timeout) {
    items.clear();
  }

  @HandleCall
  List<String> contents() {
    Self.idleTimeout(patience);
    return items.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().name()).toList();
  }
}
