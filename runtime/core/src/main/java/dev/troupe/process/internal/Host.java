package dev.troupe.process.internal;

/** A virtual thread that runs bare processes, each from its beginning to its end. */
final class Host implements Crew.Member<BareProcess> {
  /** After so many it lets other virtual threads on. */
  private static final int RUNS_IN_A_ROW = 64;

  private final Crew<BareProcess> hosts;
  private final Context context;

  /** Cleared by the host before it sleeps, set by who calls it. */
  private volatile boolean called;

  /** Owned by its thread. */
  private int runs;

  Host(Kernel kernel) {
    this.hosts = kernel.hosts();
    this.context = new Context(Context.thread(this::work), kernel);
  }

  @Override
  public void start() {
    context.thread().start();
  }

  private void work() {
    context.bind();
    hosts.serve(this);
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // this is a scheduler: making way is its trade
  public void run(BareProcess process) {
    process.run(context);
    tidy(context.thread());
    if (++runs % RUNS_IN_A_ROW == 0) {
      Thread.yield();
    }
  }

  /** What a body has made of the thread, and others would see on it. */
  private static void tidy(Thread thread) {
    if (!thread.getName().isEmpty()) {
      thread.setName("");
    }
    Context.useOwnClassLoader(thread);
  }

  @Override
  public void aboutToSleep() {
    called = false;
  }

  @Override
  public void awaitCall() {
    while (!called) {
      context.sleep();
    }
  }

  /** At once, whoever is starved: its caller may wait for it without making way. */
  @Override
  public void call() {
    called = true;
    context.unparkAtOnce();
  }
}
