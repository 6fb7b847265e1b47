package dev.troupe.task;

import org.jspecify.annotations.Nullable;

/** How the processes of tasks are started whose results the calling process takes. */
@FunctionalInterface
interface TaskStarter {
  <T extends @Nullable Object> Task<T> start(TaskWork<T> work);
}
