package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.testing.Mail;
import java.util.ArrayList;
import java.util.List;

/** What several processes have written down, in order. */
final class Journal {
  private final List<String> entries = new ArrayList<>();

  synchronized void add(String entry) {
    entries.add(entry);
  }

  synchronized List<String> entries() {
    return List.copyOf(entries);
  }

  synchronized void clear() {
    entries.clear();
  }

  /** Waits until these, and no others, were written. */
  void awaitEntries(String... expected) {
    await().atMost(Mail.LONG).untilAsserted(() -> assertThat(entries()).containsExactly(expected));
  }
}
