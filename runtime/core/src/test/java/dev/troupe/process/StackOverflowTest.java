package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stack of a process may overflow in the middle of what the runtime does for it. */
class StackOverflowTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

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
      assertThat(Mail.endOf(() -> atTheEndOfTheStack(() -> Self.trapExits(true))))
          .isEqualTo(ExitReason.NORMAL);
    }
  }
}
