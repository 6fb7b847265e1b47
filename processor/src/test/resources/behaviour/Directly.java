package run;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Vouched;
import dev.troupe.process.ExitException;
import dev.troupe.process.Self;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Direct handlers, which must do the same wherever they run. */
public final class Directly {
  private Directly() {}

  static final class Empty extends Exception {
    private static final long serialVersionUID = 1;
  }

  @GenServer(direct = true)
  static final class Queue {
    private final Deque<Integer> items = new ArrayDeque<>();
    private int ticks;

    @HandleCast
    void enqueue(int item) {
      items.add(item);
    }

    @HandleCall
    int dequeue() throws Empty {
      Integer item = items.poll();
      if (item == null) {
        throw new Empty();
      }
      return item;
    }

    @HandleCall
    List<Integer> items() {
      return List.copyOf(items);
    }

    @HandleCall
    boolean isItself() {
      return !Self.pid().equals(Self.parent().orElseThrow());
    }

    @HandleCall
    int ticks() {
      return ticks;
    }

    @HandleCall
    Optional<Integer> crash() {
      throw new IllegalStateException("broken");
    }

    @HandleCall
    @SuppressWarnings("troupe:BlockingHandler")
    @Vouched("a pause of a millisecond, so that the mailbox fills")
    void pause() throws InterruptedException {
      Thread.sleep(1);
    }

    @HandleInfo
    void tick(String tick) {
      ticks++;
    }
  }

  private static String dequeue(Directly_QueueClient queue) {
    try {
      return String.valueOf(queue.dequeue());
    } catch (Empty empty) {
      return "empty";
    }
  }

  public static String run() throws InterruptedException {
    Directly_QueueClient queue = Directly_QueueClient.start(Queue::new);
    String text = dequeue(queue) + "\n";
    Thread other = Thread.ofVirtual().start(queue::pause);
    for (int item = 1; item <= 1000; item++) {
      queue.enqueue(item);
    }
    text += queue.items().size() + " items, " + dequeue(queue) + " first\n";
    other.join();
    text += "itself " + queue.isItself() + "\n";
    queue.ref().pid().send("tick");
    text += "ticks " + queue.ticks() + "\n";
    try {
      queue.crash();
    } catch (ExitException e) {
      text += "crashed, alive " + queue.ref().pid().isAlive() + "\n";
    }
    return text;
  }
}
// empty
// 1000 items, 1 first
// itself true
// ticks 1
// crashed, alive false
