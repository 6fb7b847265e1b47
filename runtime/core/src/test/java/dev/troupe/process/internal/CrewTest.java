package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrewTest {
  private final List<String> done = new ArrayList<>();
  private final Crew<String> crew = new Crew<>(Temp::new);

  /** What goes wrong when the next one begins. */
  private @Nullable Error fault = new StackOverflowError("as if");

  /** Comes for what there is, and leaves instead of sleeping. */
  private final class Temp implements Crew.Member<String> {
    @Override
    public void start() {
      Error wrong = fault;
      fault = null;
      if (wrong != null) {
        throw wrong;
      }
      for (String piece; (piece = crew.poll()) != null; ) {
        run(piece);
      }
    }

    @Override
    public void run(String work) {
      done.add(work);
    }

    @Override
    public void aboutToSleep() {}

    @Override
    public void awaitCall() {}

    @Override
    public void call() {}
  }

  @Test
  void oneThatCannotBeginIsNotWaitedFor() {
    Error expected = fault;
    assertThatThrownBy(() -> crew.add("first")).isSameAs(expected);

    crew.add("second");

    assertThat(done).containsExactly("first", "second");
  }
}
