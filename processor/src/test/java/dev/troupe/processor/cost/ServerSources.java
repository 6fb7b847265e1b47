package dev.troupe.processor.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Many servers of five handlers each; in groups of ten, where each but the first calls the one
 * before.
 */
@SuppressWarnings("InlineFormatString") // pages of text
final class ServerSources {
  private static final int GROUP = 10;

  private static final String SERVER =
      """
      package cost.group%1$d;

      import dev.troupe.api.GenServer;
      import dev.troupe.api.HandleCall;
      import dev.troupe.api.HandleCast;
      import dev.troupe.api.HandleInfo;
      import java.util.ArrayList;
      import java.util.LinkedHashMap;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;

      /** What is in store. */
      @GenServer
      public class Store%2$d {
        /** Some of an article. */
        public record Item(String article, int count, long price) {}

        /** Time to look at the shelves. */
        public record Inspection(int limit) {}

        /** There is not as much as one would like. */
        public static class SoldOut extends Exception {
          private static final long serialVersionUID = 1;

          final String article;

          SoldOut(String article) {
            super(article + " is sold out");
            this.article = article;
          }
        }

        private final Map<String, Item> items = new LinkedHashMap<>();
        private final List<String> scarce = new ArrayList<>();
      %3$s
        /** Adds to what is there. */
        @HandleCast
        void add(Item item) {
          items.merge(
              item.article(),
              item,
              (old, more) -> new Item(old.article(), old.count() + more.count(), more.price()));
        }

        /** What there is of an article. */
        @HandleCall
        Optional<Item> find(String article) {
          return Optional.ofNullable(items.get(article));
        }

        /** Takes some, and returns the price. */
        @HandleCall
        long take(String article, int count) throws SoldOut {
          Item item = items.get(article);
          if (item == null || item.count() < count) {
            %4$s
          }
          items.put(article, new Item(article, item.count() - count, item.price()));
          return count * item.price();
        }

        /** All that there is. */
        @HandleCall(timeout = 1_000)
        List<Item> items() {
          return items.values().stream().filter(item -> item.count() > 0).toList();
        }

        @HandleInfo
        void inspect(Inspection inspection) {
          scarce.clear();
          for (Item item : items.values()) {
            if (isScarce(item, inspection.limit())) {
              scarce.add(item.article());
            }
          }
        }

        private boolean isScarce(Item item, int limit) {
          return item.count() > 0 && item.count() <= limit;
        }
      }
      """;

  private static final String NEIGHBOUR =
      """
        private final Store%1$dClient neighbour;

        Store%2$d(Store%1$dClient neighbour) {
          this.neighbour = neighbour;
        }
      """;

  private static final String ASK =
      "return neighbour.find(article).orElseThrow(() -> new SoldOut(article)).price() * count;";

  private ServerSources() {}

  static List<Path> write(Path folder, int servers) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < servers; i++) {
      Path file = folder.resolve("cost/group" + i / GROUP).resolve("Store" + i + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, server(i)));
    }
    return files;
  }

  private static String server(int i) {
    boolean alone = i % GROUP == 0;
    return SERVER.formatted(
        i / GROUP,
        i,
        alone ? "" : NEIGHBOUR.formatted(i - 1, i),
        alone ? "throw new SoldOut(article);" : ASK);
  }
}
