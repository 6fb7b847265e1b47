package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

@GenServer
class SharedField {
  static int limit = 10; // <= SharedField
  private static int total; // <= SharedField
  private static final Map<String, Integer> SEEN = new HashMap<>(); // <= SharedField
  private static final Map<String, Integer> LENGTHS = new HashMap<>(); // <= SharedField

  @SuppressWarnings("troupe:SharedField")
  private static int onPurpose;

  // what is fine

  private static final AtomicInteger COUNTED = new AtomicInteger();
  private static final Map<String, Integer> CACHE = new ConcurrentHashMap<>();
  private static final List<String> NAMES = new ArrayList<>();
  private static String greeting;
  private int own;

  static {
    NAMES.add("a name");
    greeting = "hello";
  }

  @HandleCall
  int count(String name) {
    total++;
    onPurpose = 1;
    SEEN.put(name, total);
    LENGTHS.computeIfAbsent(name, String::length);
    CACHE.put(name + greeting + NAMES.get(0), 1);
    return COUNTED.incrementAndGet() + own++;
  }
}
