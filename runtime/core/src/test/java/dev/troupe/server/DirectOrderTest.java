package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.process.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Direct messages among those that are not. */
class DirectOrderTest {
  private final ActorClient server = Ready.start();
  private final ActorClient queued = server.waiting();

  /** Who calls: processes, threads of the system, and virtual ones. */
  private static void run(int callers, Actor.Work work) throws InterruptedException {
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    CountDownLatch done = new CountDownLatch(callers);
    Runnable caller =
        () -> {
          try {
            work.run();
          } catch (Throwable e) {
            failures.add(e);
          } finally {
            done.countDown();
          }
        };
    for (int i = 0; i < callers; i++) {
      switch (i % 3) {
        case 0 -> Processes.spawn(caller::run);
        case 1 -> Thread.ofPlatform().start(caller);
        default -> Thread.startVirtualThread(caller);
      }
    }
    done.await();
    assertThat(failures).isEmpty();
  }

  @Test
  @DisplayName("O-01 O-11 what a caller has cast and sent comes before its direct call (1000x)")
  void earlierFirst() throws InterruptedException {
    run(
        4,
        () -> {
          List<Integer> mine = new ArrayList<>(); // the server's alone
          for (int i = 0; i < 1000; i++) {
            int number = 4 * i;
            Actor.Work sent = () -> mine.add(number + 1);
            queued.tell(() -> mine.add(number));
            server.pid().send(sent);
            server.tell(() -> mine.add(number + 2));
            Integer size =
                server.ask(() -> {
                  mine.add(number + 3);
                  return mine.size();
                });
            assertThat(size).isEqualTo(number + 4);
          }
          assertThat(server.<List<Integer>>ask(() -> List.copyOf(mine)))
              .isEqualTo(IntStream.range(0, 4000).boxed().toList());
        });
  }

  @Test
  @DisplayName(
      "O-12 one at a time, on whatever threads: an unsynchronised count is exact (8 x 100k)")
  void oneAtATime() throws InterruptedException {
    int[] count = new int[1];
    run(
        8,
        () -> {
          for (int i = 0; i < 100_000; i++) {
            if (i % 100 == 0) {
              server.<Integer>ask(() -> count[0]++);
            } else if (i % 3 == 0) {
              queued.tell(() -> count[0]++);
            } else {
              server.tell(() -> count[0]++);
            }
          }
        });
    assertThat(server.<Integer>ask(() -> count[0])).isEqualTo(800_000);
  }
}
