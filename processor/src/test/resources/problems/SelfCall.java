package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Terminate;
import dev.troupe.process.Deadline;
import dev.troupe.process.Processes;
import dev.troupe.registry.Registry;
import dev.troupe.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

@GenServer
class SelfCall {
  static final String NAME = "self";
  private static final SelfCallClient SHARED = SelfCallClient.named(NAME);
  private final SelfCallClient mine = SelfCallClient.named("self");
  private final SelfCallClient next;
  private final Registry<String, Object> names;
  private final int first = SHARED.count(0); // <= SelfCall
  private IntSupplier later = () -> 0;

  SelfCall(SelfCallClient next, Registry<String, Object> names) {
    this.next = next;
    this.names = names;
    mine.count(1); // <= SelfCall
  }

  @HandleCall
  int count(int more) {
    return more + first;
  }

  @HandleCall
  int countAgain(int more) {
    return more;
  }

  @HandleCall
  int named() {
    return SelfCallClient.named("self").count(1); // <= SelfCall
  }

  @HandleCast
  void local() {
    var self = SelfCallClient.via(names, NAME);
    self.count(2); // <= SelfCall
  }

  @HandleInfo
  void info(String text) {
    SelfCallClient.of(mine.ref().withTimeout(Duration.ofSeconds(1))).count(3); // <= SelfCall
  }

  @HandleInfo
  void byMessage(Integer number) {
    mine.ref().call(new SelfCallClient.CountCall(number)); // <= SelfCall
    var patient = mine.ref().withTimeout(Duration.ofSeconds(1));
    patient.call(new SelfCallClient.DeferredCall()); // <= SelfCall
    patient.call(new SelfCallClient.CountAgainCall(number)); // <= SelfCall
    mine.ref().cast(new SelfCallClient.CastCast("it waits for its turn"));
    next.ref().call(new SelfCallClient.NamedCall());
  }

  @HandleContinue
  void goOn(Integer number) {
    indirect();
  }

  private void indirect() {
    moreIndirect(List.of(1, 2));
  }

  private void moreIndirect(List<Integer> numbers) {
    numbers.forEach(
        number -> {
          mine.count(number); // <= SelfCall
        });
    numbers.stream()
        .map(SHARED::count) // <= SelfCall
        .toList();
    Deadline.within(Duration.ofSeconds(1), () -> mine.count(1)); // <= SelfCall
    Helper.help();
  }

  @Terminate
  void close() {
    mine.deferred(); // <= SelfCall
  }

  @HandleCall
  void deferred(From<Integer> from) {
    from.reply(1);
    mine.cast("it waits for its turn");
  }

  @HandleCast
  void cast(String text) {}

  @HandleCall
  @SuppressWarnings("troupe:SelfCall")
  int suppressed() {
    return mine.count(1);
  }

  // what is fine

  @HandleCall
  int round(int left) {
    return left == 0 ? 0 : 1 + next.round(left - 1);
  }

  @HandleCall
  int other(SelfCallClient other, String name) {
    return other.count(1) + SelfCallClient.named(name).count(1) + count(1);
  }

  @HandleCall
  void elsewhere(From<Integer> from) {
    Task.async(() -> from.reply(SHARED.count(1)));
    Processes.spawn(() -> SHARED.count(1));
    later = () -> SHARED.count(1);
    new Thread(() -> SHARED.count(1)).start();
    mine.ref().pid().send("text");
  }

  @HandleCall
  void answersFirst(From<Integer> from) {
    from.reply(1);
    notInAHandler(from, 2);
  }

  private void notInAHandler(From<Integer> from, int number) {
    from.reply(number);
    Helper.reset(number);
  }

  static final class Helper {
    static void help() {
      SHARED.cast("a cast waits for nobody");
      SelfCallClient.named(NAME).count(4); // <= SelfCall
    }

    static void reset(int number) {}

    void unused() {
      SHARED.count(number());
    }

    private int number() {
      return SHARED.count(1);
    }
  }

  static int outside() {
    return SHARED.count(1);
  }
}
