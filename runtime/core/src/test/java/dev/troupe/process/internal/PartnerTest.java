package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.agent.Agent;
import dev.troupe.process.Processes;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who hands processes to a partner finds them run, whatever that partner is at. */
class PartnerTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final int CALLERS = 200;

  private static Agent<Integer> counter() {
    return Agent.start(() -> 0);
  }

  private static int next(Agent<Integer> counter) {
    return counter.getAndUpdate(state -> Agent.Update.of(state + 1, state + 1));
  }

  @RepeatedTest(1000)
  void aPartnerThatBlocksHoldsUpNobody() {
    Latch latch = new Latch();
    Agent<Integer> blocked = counter();
    Agent<Integer> free = counter();
    blocked.cast(state -> {
      latch.awaitUninterrupted();
      return state + 1;
    });

    assertThat(next(free)).isEqualTo(1);
    latch.open();
    assertThat(next(blocked)).isEqualTo(2);
  }

  @RepeatedTest(1000)
  void aPartnerThatIsWokenByItsOwnProcessHoldsUpNobody() {
    Latch latch = new Latch();
    Agent<Integer> blocked = counter();
    Agent<Integer> first = counter();
    Agent<Integer> second = counter();
    first.cast(state -> {
      blocked.cast(count -> {
        latch.awaitUninterrupted();
        return count + 1;
      });
      return state + 1;
    });

    assertThat(next(first)).isEqualTo(2);
    assertThat(next(second)).isEqualTo(1);
    latch.open();
    assertThat(next(blocked)).isEqualTo(2);
  }

  @Test
  void manyThatShareAPartnerAreAllAnswered() throws InterruptedException {
    Agent<Integer> shared = counter();
    List<Agent<Integer>> own = Stream.generate(PartnerTest::counter).limit(CALLERS).toList();
    AtomicInteger left = new AtomicInteger(CALLERS);
    Latch done = new Latch();
    for (Agent<Integer> mine : own) {
      Processes.spawnLink(() -> {
        IntStream.range(0, 100)
            .forEach(_ ->
                mine.update(state -> {
                  next(shared);
                  return state + 1;
                }));
        if (left.decrementAndGet() == 0) {
          done.open();
        }
      });
    }
    done.await();

    assertThat(next(shared)).isEqualTo(CALLERS * 100 + 1);
    assertThat(own)
        .allSatisfy(mine -> assertThat(mine.<Integer>get(state -> state)).isEqualTo(100));
  }
}
