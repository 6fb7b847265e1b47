package fakes;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Sendable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A public one, which others can fake in their tests. */
@GenServer(fake = true)
public class Stock<K extends Comparable<K>> {
  /** There is none left. */
  public static final class SoldOut extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final Map<K, Integer> items = new HashMap<>();

  /** Makes an empty one. */
  public Stock() {}

  /**
   * Takes some.
   *
   * @param item of these
   * @param count so many
   * @return how many are left
   * @throws SoldOut if there are not so many
   */
  @HandleCall
  public int take(K item, int count) throws SoldOut {
    if (items.getOrDefault(item, 0) < count) {
      throw new SoldOut();
    }
    return items.merge(item, -count, Integer::sum);
  }

  @HandleCall
  public void take(K item) throws InterruptedException {}

  @HandleCast
  public void add(K item, int... counts) {
    items.merge(item, counts.length, Integer::sum);
  }

  @HandleCall
  @Deprecated
  public <R> R apply(@Sendable Function<Map<K, Integer>, R> function) {
    return function.apply(items);
  }

  @HandleCall
  <T extends K> List<T> linked(Class<T> type, List<T> found) {
    return found;
  }

  @HandleCall
  void next(From<K> from) {}
}
