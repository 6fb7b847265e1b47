package dev.troupe.samples.web;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The book that every change is written in before a client hears of it. It knows the requests, so
 * one that comes again, because nobody knows whether it was done, is not done again. It stands for
 * a database: this one forgets all when it ends.
 */
@GenServer
class Ledger {
  /**
   * What a request has done.
   *
   * @param after the total that it led to, which is its answer
   * @param now the total of this moment: more, if others came between a request and its repetition
   */
  record Entry(long after, long now) {}

  /** The totals after each request, in their order, of each session. */
  private final Map<String, SequencedMap<String, Long>> pages = new HashMap<>();

  @HandleCall
  Entry add(String session, String request, long points) {
    SequencedMap<String, Long> page = page(session);
    long after = page.computeIfAbsent(request, _ -> total(page) + points);
    return new Entry(after, total(page));
  }

  @HandleCall
  long total(String session) {
    return total(page(session));
  }

  private SequencedMap<String, Long> page(String session) {
    return pages.computeIfAbsent(session, _ -> new LinkedHashMap<>());
  }

  private static long total(SequencedMap<String, Long> page) {
    return page.isEmpty() ? 0 : page.lastEntry().getValue();
  }
}
