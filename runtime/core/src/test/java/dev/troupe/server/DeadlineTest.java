package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadlineTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Gate gate = new Gate();
  private final ActorClient server = ActorClient.start();

  private final Actor.Question<Boolean> slow =
      () -> {
        gate.pass();
        return true;
      };

  @AfterEach
  void open() {
    gate.open();
  }

  @Test
  @DisplayName("no call waits longer than the deadline, whatever its own timeout")
  void shorterThanTimeout() {
    assertThat(
            Failures.ofCall(
                () -> Deadline.within(SHORT, () -> server.waiting().askWithin(HOUR, slow))))
        .isEqualTo(ExitReason.TIMEOUT);
  }

  @Test
  @DisplayName("a call with a nearer timeout of its own keeps it")
  void longerThanTimeout() {
    assertThat(
            Failures.ofCall(() ->
                Deadline.within(Duration.ofHours(1), () -> server.waiting().askWithin(20, slow))))
        .isEqualTo(ExitReason.TIMEOUT);
  }

  @Test
  @DisplayName("the calls that handlers make inherit it")
  void inherited() {
    ActorClient outer = ActorClient.start();
    List<ExitReason> inner = new CopyOnWriteArrayList<>();
    ExitReason reason =
        Failures.ofCall(() ->
            Deadline.within(
                SHORT,
                () ->
                    outer
                        .waiting()
                        .askWithin(
                            HOUR,
                            () -> {
                              inner.add(
                                  Failures.ofCall(() -> server.waiting().askWithin(HOUR, slow)));
                              gate.pass();
                              return true;
                            })));
    assertThat(reason).isEqualTo(ExitReason.TIMEOUT);
    Soon.until(() -> !inner.isEmpty());
    gate.open();
    assertThat(inner).containsExactly(ExitReason.TIMEOUT);
    assertThat(outer.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("it ends with its work: the next call, and the server's next caller, know it not")
  void endsWithWork() {
    assertThat(Deadline.within(Duration.ofSeconds(5), () -> server.<Integer>ask(() -> 1)))
        .isEqualTo(1);
    Failures.ofCall(() -> Deadline.within(Duration.ZERO, () -> server.waiting().ask(slow)));
    gate.open();
    ActorClient other = ActorClient.start();
    Boolean answer = server.waiting().ask(() -> other.<Boolean>ask(() -> true));
    assertThat(answer).isTrue();
  }

  @Test
  @DisplayName("of two deadlines the nearer counts, in either order")
  void nested() {
    for (boolean nearerOutside : List.of(true, false)) {
      Duration outer = nearerOutside ? SHORT : Duration.ofHours(1);
      Duration inner = nearerOutside ? Duration.ofHours(1) : SHORT;
      assertThat(
              Failures.ofCall(() ->
                  Deadline.within(
                      outer,
                      () -> Deadline.within(inner, () -> server.waiting().askWithin(HOUR, slow)))))
          .isEqualTo(ExitReason.TIMEOUT);
    }
  }

  @Test
  @DisplayName("it is restored when the work throws")
  void restored() {
    Failures.thrown(
        IllegalStateException.class,
        () ->
            Deadline.within(
                Duration.ZERO,
                () -> {
                  throw new IllegalStateException();
                }));
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("GS-22 a request that timed out is still handled, unless it says otherwise")
  void expiredIsHandled() throws InterruptedException {
    AtomicBoolean handled = new AtomicBoolean();
    server.waiting().tell(gate::pass);
    gate.awaitReached();
    Failures.ofCall(() -> server.askWithin(10, () -> handled.getAndSet(true)));
    gate.open();
    assertThat(server.<Boolean>ask(handled::get)).isTrue();
  }

  @Test
  @DisplayName(
      "skipExpired: a request whose caller has given up, or whose deadline is over, is not")
  void expiredIsSkipped() throws InterruptedException {
    AtomicBoolean handled = new AtomicBoolean();
    server.waiting().tell(gate::pass);
    gate.awaitReached();
    Failures.ofCall(() -> server.askWhileWanted(10, () -> handled.getAndSet(true)));
    Failures.ofCall(() ->
        Deadline.within(
            Duration.ofMillis(10),
            () -> server.askWhileWanted(HOUR, () -> handled.getAndSet(true))));
    gate.open();
    assertThat(server.<Boolean>ask(handled::get)).isFalse();
    assertThat(server.<Boolean>askWhileWanted(HOUR, () -> true)).isTrue();
  }

  @Test
  @DisplayName("a negative duration is refused, and the work not done")
  void negative() {
    AtomicBoolean done = new AtomicBoolean();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deadline.within(Duration.ofNanos(-1), () -> done.set(true)));
    assertThat(done).isFalse();
  }

  @Test
  @DisplayName("within runs work without a result too, and one further off than can be counted")
  void runnable() {
    AtomicBoolean done = new AtomicBoolean();
    Deadline.within(Duration.ofSeconds(Long.MAX_VALUE), () -> done.set(true));
    assertThat(done).isTrue();
    Integer answer =
        Deadline.within(Duration.ofSeconds(Long.MAX_VALUE), () -> server.<Integer>ask(() -> 1));
    assertThat(answer).isEqualTo(1);
  }
}
