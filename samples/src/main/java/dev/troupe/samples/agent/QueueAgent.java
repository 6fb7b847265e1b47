package dev.troupe.samples.agent;

import dev.troupe.agent.Agent;
import dev.troupe.agent.Agent.Update;
import java.util.List;
import java.util.stream.Stream;

/** The same queue as an Agent: state and functions on it, nothing else. */
public final class QueueAgent {
  private final Agent<List<Integer>> items;

  QueueAgent(List<Integer> initial) {
    this.items = Agent.startLink(() -> initial);
  }

  void enqueue(int value) {
    items.update(list -> Stream.concat(list.stream(), Stream.of(value)).toList());
  }

  int dequeue() {
    return items.getAndUpdate(list -> Update.of(list.getFirst(), list.subList(1, list.size())));
  }

  List<Integer> queue() {
    return items.get(list -> list);
  }

  public static void main(String[] args) {
    var queue = new QueueAgent(List.of(1, 2, 3));
    System.out.println(queue.dequeue());
    System.out.println(queue.dequeue());
    System.out.println(queue.queue());
    queue.enqueue(5);
    System.out.println(queue.queue());
  }
  // 1
  // 2
  // [3]
  // [3, 5]
}
