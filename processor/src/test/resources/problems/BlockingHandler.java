package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.process.Self;
import dev.troupe.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@GenServer
class BlockingHandler {
  private final CompletableFuture<Integer> future = new CompletableFuture<>();
  private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
  private final CountDownLatch latch = new CountDownLatch(1);

  BlockingHandler() {
    Self.sleep(Duration.ofMillis(1));
  }

  @HandleCast
  void tick() {
    Self.sleep(Duration.ofSeconds(1)); // <= BlockingHandler
  }

  @HandleInfo
  void retry(String what) throws InterruptedException {
    pause();
    TimeUnit.SECONDS.sleep(1); // <= BlockingHandler
  }

  private static void pause() throws InterruptedException {
    Thread.sleep(10); // <= BlockingHandler
  }

  @HandleCall
  int sum(List<Integer> numbers) throws InterruptedException {
    List<Task<Integer>> tasks = numbers.stream().map(each -> Task.async(() -> each)).toList();
    int sum = tasks.stream().mapToInt(Task::await).sum(); // <= BlockingHandler
    Task.awaitMany(tasks); // <= BlockingHandler
    latch.await(); // <= BlockingHandler
    queue.take(); // <= BlockingHandler
    return sum + future.join(); // <= BlockingHandler
  }

  @HandleCall
  @SuppressWarnings("troupe:BlockingHandler")
  int onPurpose() {
    return future.join();
  }

  // what is fine

  @HandleCall
  int patient(List<Integer> numbers) throws InterruptedException {
    Task<Integer> task = Task.async(() -> 1);
    latch.await(1, TimeUnit.SECONDS);
    queue.poll();
    return task.await(Duration.ofSeconds(1)) + future.getNow(0);
  }

  @HandleCall
  void elsewhere(From<Integer> from) {
    Task.asyncRun(
        () -> {
          Self.sleep(Duration.ofMillis(1));
          from.reply(1);
        });
  }
}
