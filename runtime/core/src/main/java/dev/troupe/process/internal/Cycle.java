package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import java.util.ArrayList;
import java.util.List;

/**
 * Servers that wait for each other in a ring, none of which can ever answer.
 *
 * <p>Each says what it waits for before it looks along the ring, so that the last one to close it
 * sees it. While one looks, others may be answered and ask anew; so the ring counts only if a
 * second look finds the same questions, still open: then all were open at once, between the two.
 */
final class Cycle {
  private Cycle() {}

  /** Fails the question at once if the process would wait for itself. */
  static void failIfIn(LocalProcess self, Ask question) {
    List<Ask> ring = ring(self, question);
    if (!ring.isEmpty() && ring.equals(ring(self, question))) {
      List<String> cycle = new ArrayList<>();
      cycle.add(self.toString());
      ring.stream().limit(ring.size() - 1L).forEach(ask -> cycle.add(ask.target().toString()));
      question.bury(new ExitReason.Deadlock(cycle));
    }
  }

  /** The open questions from the first one back to the process, or none. */
  private static List<Ask> ring(LocalProcess self, Ask first) {
    List<Ask> questions = new ArrayList<>(2);
    Ask at = first;
    while (at != null && !at.isDone() && !at.isDeferred() && !questions.contains(at)) {
      questions.add(at);
      if (at.target() == self) {
        return questions;
      }
      at = at.target().waitsFor();
    }
    return List.of();
  }
}
