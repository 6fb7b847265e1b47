package dev.troupe.samples.queue;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A queue as a GenServer: call for what returns a value, cast for what does not. */
public final class QueueServer {
  @GenServer
  public static class Queue {
    private final Deque<Integer> items;

    public Queue(List<Integer> items) {
      this.items = new ArrayDeque<>(items);
    }

    @HandleCall
    public List<Integer> queue() {
      return List.copyOf(items);
    }

    @HandleCall
    public Optional<Integer> dequeue() {
      return Optional.ofNullable(items.poll());
    }

    @HandleCast
    public void enqueue(int value) {
      items.add(value);
    }
  }

  public static void main(String[] args) {
    var queue = QueueServer_QueueClient.startLink(() -> new Queue(List.of(1, 2, 3)));
    System.out.println(queue.dequeue());
    System.out.println(queue.dequeue());
    System.out.println(queue.queue());
    queue.enqueue(5);
    System.out.println(queue.queue());
  }
  // Optional[1]
  // Optional[2]
  // [3]
  // [3, 5]
}
