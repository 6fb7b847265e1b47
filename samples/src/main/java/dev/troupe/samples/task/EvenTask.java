package dev.troupe.samples.task;

import dev.troupe.task.Task;

/** Async and await: sequential code that runs concurrently. */
public final class EvenTask {
  public static void main(String[] args) {
    Task<Boolean> task = Task.async(() -> 1 % 2 == 0);
    System.out.println(task.await());
  }
  // false
}
