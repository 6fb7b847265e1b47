package run;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.Sendable;
import dev.troupe.server.StartOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A generic server behind an interface, found by its name. */
public final class Inventory {
  private Inventory() {}

  interface Store<K> {
    int count(K key);

    void add(K key, int count);
  }

  @GenServer
  static class Server<K extends Comparable<K>> implements Store<K> {
    private final Map<K, Integer> counts = new HashMap<>();

    @Override
    @HandleCall
    public int count(K key) {
      return counts.getOrDefault(key, 0);
    }

    @Override
    @HandleCast
    public void add(K key, int count) {
      counts.merge(key, count, Integer::sum);
    }

    @HandleCall
    <R> R read(@Sendable Function<Map<K, Integer>, R> function) {
      return function.apply(counts);
    }

    @HandleCall
    <T> T linked(Class<T> type, @Sendable Object value) {
      return type.cast(value);
    }
  }

  static String use(Store<String> store) {
    store.add("apple", 2);
    store.add("apple", 3);
    return "apples " + store.count("apple");
  }

  public static String run() {
    Inventory_ServerClient<String> started =
        Inventory_ServerClient.startLink(StartOptions.named("inventory"), Server::new);
    Inventory_ServerClient<String> named = Inventory_ServerClient.named("inventory");
    String text = use(named) + "\n";
    text += "keys " + started.read(Map::keySet) + "\n";
    text += "linked " + Inventory_ServerClient.of(started.ref()).linked(String.class, "x") + "\n";
    started.ref().stop();
    return text;
  }
}
// apples 5
// keys [apple]
// linked x
