package dev.troupe.samples.stack;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.server.CallException;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A supervised stack: it crashes when an empty stack is popped, and comes back as it was first
 * started.
 */
public final class SupervisedStack {
  @GenServer
  public static class Stack {
    private final Deque<String> items;

    public Stack(List<String> items) {
      this.items = new ArrayDeque<>(items);
    }

    @HandleCall
    public String pop() {
      return items.pop();
    }

    @HandleCast
    public void push(String item) {
      items.push(item);
    }
  }

  public static void main(String[] args) {
    var spec =
        SupervisedStack_StackClient.childSpec(
            StartOptions.named("stack"), () -> new Stack(List.of("hello")));
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(spec));
    System.out.println(supervisor.countChildren());

    var stack = SupervisedStack_StackClient.named("stack");
    System.out.println(stack.pop());
    try {
      stack.pop();
    } catch (CallException e) {
      System.out.println("crashed: " + e.reason());
    }
    stack
        .ref()
        .awaitStarted(
            Duration.ofSeconds(1)); // the name is free while the supervisor restarts its child
    System.out.println(stack.pop());
    supervisor.stop();
  }
  // ChildCount[specs=1, active=1, supervisors=0, workers=1]
  // hello
  // crashed: Crash[java.util.NoSuchElementException]
  // hello
}
