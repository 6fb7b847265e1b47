package dev.troupe.process.internal;

/** A worker that runs what is in the shared queue, and is idle when that is empty. */
final class Helper extends Worker implements Crew.Member<PooledProcess> {
  private Helper(Start start, RunQueue queue) {
    super(start, queue);
  }

  static Helper create(RunQueue queue) {
    Start start = new Start();
    return start.of(new Helper(start, queue));
  }

  @Override
  void work() {
    queue().serve(this);
  }

  @Override
  public void start() {
    queue().begin(this);
  }

  @Override
  public void run(PooledProcess process) {
    runFrom(process);
  }

  @Override
  public void awaitCall() {
    awaitWake();
  }

  @Override
  public void call() {
    wake();
  }

  @Override
  public void leave() {
    queue().leave(this);
  }
}
