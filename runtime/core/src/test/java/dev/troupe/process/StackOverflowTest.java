package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stack of a process may overflow in the middle of what the runtime does for it. */
@ExtendWith(InProcess.class)
class StackOverflowTest {
  private static final int TIMES = 200;

  /** Tries it with no stack left, and then with ever more, until that is enough. */
  @SuppressWarnings("InfiniteRecursion") // as far as it goes
  private static void atTheEndOfTheStack(Runnable work) {
    try {
      atTheEndOfTheStack(work);
    } catch (StackOverflowError _) {
      work.run();
    }
  }

  @Test
  void leavesItsTiesToBeUsed() {
    for (int i = 0; i < TIMES; i++) {
      assertThat(Expect.endOf(() -> atTheEndOfTheStack(() -> Self.trapExits(true))))
          .isEqualTo(ExitReason.NORMAL);
    }
  }
}
