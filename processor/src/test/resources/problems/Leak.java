package problems;

import dev.troupe.agent.Agent;
import dev.troupe.api.From; import dev.troupe.api.Sendable;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Pid;
import dev.troupe.api.Terminate;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

@GenServer
class Leak {
  @SuppressWarnings("troupe:SharedField")
  static Leak last;

  @SuppressWarnings("troupe:SharedField")
  private static final List<Object> ALL = new ArrayList<>();
  private static final Registrations REGISTRATIONS = new Registrations();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Integer> items = new ArrayList<>();
  private final Registrations given;
  private final String id;
  private final LeakClient next;
  private final Runnable bumping = this::bump;
  private Supplier<Integer> later;
  private int count;

  Leak(Registrations given, String id, LeakClient next, Bus bus) {
    this.given = given;
    this.id = id;
    this.next = next;
    Self.trapExits(true);
    last = this; // <= Leak
    ALL.add(this); // <= Leak
    given.add(this); // <= Leak
    REGISTRATIONS.add(this::tick); // <= Leak
    bus.register(this); // <= Leak
  }

  @HandleCall
  int byThread(@Sendable Map<String, Object> index) {
    new Thread(() -> count++).start(); // <= Leak
    Thread.startVirtualThread(this::bump); // <= Leak
    threads.submit(() -> items.size()); // <= Leak
    threads.execute(
        new Runnable() { // <= Leak
          @Override
          public void run() {
            count++;
          }
        });
    CompletableFuture.supplyAsync(() -> count) // <= Leak
        .thenApply(sum -> sum + count); // <= Leak
    Runnable task = () -> bump();
    threads.submit(task); // <= Leak
    threads.submit(bumping); // <= Leak
    new Timer().schedule(new Tick(), 10); // <= Leak
    index.put("me", this); // <= Leak
    return 0;
  }

  @HandleCast
  void byProcess(Pid pid) {
    Task.async(() -> count); // <= Leak
    Processes.spawnLink(() -> bump()); // <= Leak
    pid.send(this); // <= Leak
    Self.sendAfter(pid, List.of(this), Duration.ofMillis(1)); // <= Leak
    next.byName(this); // <= Leak
    LeakClient.start(() -> new Leak(given, id + count, next, new Bus())); // <= Leak
  }

  @HandleCast
  void byAgent(Agent<Integer> agent) {
    agent.update(old -> old + count); // <= Leak
  }

  @HandleCast
  void byName(@Sendable Object other) {
    given.add(this); // <= Leak
  }

  @HandleContinue
  void byHelper(Integer number) {
    pass(this); // <= Leak
    Helper.run(() -> count += number); // <= Leak
    Helper.run(number > 1 ? this::bump : () -> {}); // <= Leak
  }

  private static void pass(Leak leak) {
    Helper.run(leak::bump);
  }

  @HandleInfo
  @SuppressWarnings("troupe:Leak")
  void suppressed(String text) {
    Task.async(() -> count);
  }

  @Terminate
  void close() {
    threads.shutdown();
  }

  private void tick() {
    count++;
  }

  private void bump() {
    tick();
  }

  private final class Tick extends TimerTask {
    @Override
    public void run() {
      count++;
    }
  }

  static final class Helper {
    static void run(Runnable work) {
      Runnable same = work;
      new Thread(() -> same.run()).start();
    }

    static int inPlace(Leak leak, Supplier<Integer> more) {
      leak.tick();
      return more.get() + leak.count;
    }
  }

  static final class Registrations {
    private final List<Object> all = new ArrayList<>();

    void add(Object each) {
      all.add(each);
    }

    void add(Runnable each) {
      all.add(each);
    }
  }

  static final class Bus {
    void register(Object listener) {}
  }

  // what is fine

  @HandleCall
  int fine(List<Integer> more) {
    more.forEach(each -> count += each);
    items.sort(Comparator.comparing(this::rank));
    items.removeIf(each -> each > count);
    later = () -> count;
    List<Object> mine = new ArrayList<>();
    mine.add(this);
    Map<String, Object> index = new HashMap<>();
    index.put("me", this);
    new Registrations().add(this);
    Helper.inPlace(this, () -> count);
    own(this);
    new Bus().register(this);
    return rank(1);
  }

  private static void own(Leak leak) {
    leak.count++;
  }

  private int rank(int number) {
    return number + later.get();
  }

  @HandleCast
  void alsoFine(From<Integer> from, Pid pid) {
    int now = count;
    List<Integer> copy = List.copyOf(items);
    Task.async(() -> now + copy.size());
    Task.async(() -> next.count(id));
    Task.async(next::total);
    Task.async(this::greeting);
    Task.asyncRun(() -> from.reply(now));
    threads.submit(() -> pid.send(id));
    pid.send(count);
    LeakClient.startLink(() -> new Leak(new Registrations(), id, next, new Bus()));
    threads.execute(
        new Runnable() {
          private int count;

          @Override
          public void run() {
            count++;
          }
        });
  }

  private String greeting() {
    return "I am " + id;
  }

  @HandleCall
  int count(String name) {
    return count;
  }

  @HandleCall
  int total() {
    return count;
  }
}

class NoServer {
  private int count;

  void run() {
    new Thread(() -> count++).start();
  }
}

abstract class LeakingBase {
  private int count;

  @HandleCall
  int count() {
    Task.async(() -> count); // <= Leak
    return count;
  }
}

@GenServer
class LeakingHeir extends LeakingBase {}
