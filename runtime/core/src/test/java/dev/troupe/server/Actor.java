package dev.troupe.server;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.From;
import dev.troupe.api.Timeout;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A server that does what its messages say: as a user would write it, with a handler of each kind,
 * and a journal of what it was told.
 */
class Actor {
  /** Something to do. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** Something to answer. */
  @FunctionalInterface
  interface Question<T extends @Nullable Object> {
    T answer() throws Exception;
  }

  /** The exception that its handlers may declare. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** What the journal says when {@code @Terminate} has run. */
  record Ended(ExitReason reason) {}

  private final List<Object> journal;

  Actor() {
    this(new CopyOnWriteArrayList<>());
  }

  Actor(List<Object> journal) {
    this.journal = journal;
  }

  /** One that has something to do in its constructor. */
  static Actor doing(Work work) {
    return doing(new CopyOnWriteArrayList<>(), work);
  }

  static Actor doing(List<Object> journal, Work work) {
    perform(work);
    return new Actor(journal);
  }

  private static void perform(Work work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  // --- handlers

  <T extends @Nullable Object> T ask(Question<T> question) throws Exception {
    return question.answer();
  }

  <T> void askLater(Consumer<From<T>> work, From<T> from) {
    work.accept(from);
  }

  void tell(Work work) throws Exception {
    work.run();
  }

  void note(String text) {
    journal.add(text);
  }

  void note(Down down) {
    journal.add(down);
  }

  void note(Exit exit) {
    journal.add(exit);
  }

  void note(Timeout timeout) {
    journal.add(timeout);
  }

  void terminate(ExitReason reason) {
    journal.add(new Ended(reason));
  }

  @Override
  public String toString() {
    return "Actor" + journal;
  }
}
