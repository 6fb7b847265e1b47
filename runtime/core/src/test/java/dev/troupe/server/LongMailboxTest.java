package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.process.LongMailbox;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class LongMailboxTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final List<Object> told = new CopyOnWriteArrayList<>();

  @Test
  @DisplayName(
      "a process is told when a mailbox has come to the high mark, and when back to the low")
  void bothMarks() throws Exception {
    Crowded busy = Crowded.idle(MailboxLimit.of(10).watermarks(1, 3, Self.pid()));
    busy.hold(() -> {});
    busy.cast(1);
    busy.cast(2);
    Mail.expectNone();
    busy.cast(3);
    assertThat(Mail.expect(LongMailbox.class)).isEqualTo(new LongMailbox(busy.pid(), true, 3));
    busy.cast(4);
    Mail.expectNone();
    busy.handled();
    assertThat(Mail.expect(LongMailbox.class)).isEqualTo(new LongMailbox(busy.pid(), false, 1));
    Mail.expectNone();
  }

  @Test
  @DisplayName("what is dropped or refused changes nothing; blocked senders do not count")
  void full() throws Exception {
    MailboxLimit limit = MailboxLimit.of(2).watermarks(0, 2, Self.pid());
    for (MailboxLimit each : List.of(limit.dropNewest(), limit.dropOldest(), limit.blockSender())) {
      Crowded full = Crowded.full(each);
      Thread late = Thread.startVirtualThread(() -> full.cast(3));
      Soon.until(() -> full.bound().dropped() + full.bound().blocked() == 1);
      assertThat(Mail.all()).containsExactly(new LongMailbox(full.pid(), true, 2));
      full.letOn();
      late.join();
      full.handled();
      assertThat(Mail.all()).contains(new LongMailbox(full.pid(), false, 0));
    }
  }

  @Test
  @DisplayName("a listener that is full itself is told, whatever its own limit says")
  void listenerIsFull() throws Exception {
    Crowded listener = Crowded.full(MailboxLimit.of(1).dropNewest());
    Crowded full = Crowded.full(MailboxLimit.of(2).watermarks(0, 2, listener.pid()));
    assertThat(Processes.info(listener.pid()).orElseThrow().messageQueueLength()).isEqualTo(2);
    full.handled();
    assertThat(Processes.info(listener.pid()).orElseThrow().messageQueueLength()).isEqualTo(3);
  }

  @Test
  @DisplayName("a listener that throws harms neither senders nor the server")
  void listenerThrows() throws Exception {
    Crowded full =
        Crowded.full(
            MailboxLimit.of(2)
                .watermarks(
                    0,
                    2,
                    news -> {
                      told.add(news);
                      throw new IllegalStateException("listener");
                    }));
    assertThat(full.handled()).containsExactly(1, 2);
    assertThat(told)
        .containsExactly(
            new LongMailbox(full.pid(), true, 2), new LongMailbox(full.pid(), false, 0));
  }

  @Test
  @DisplayName("many senders at once: long and short take turns, and short is the last word")
  void takeTurns() throws Exception {
    for (int round = 0; round < 100; round++) {
      told.clear();
      MailboxLimit limit = MailboxLimit.of(4).watermarks(1, 3, told::add).blockSender();
      ActorClient server = ActorClient.start(StartOptions.defaults().mailbox(limit), Actor::new);
      CountDownLatch left = new CountDownLatch(4);
      for (int s = 0; s < 4; s++) {
        Processes.spawn(() -> {
          for (int i = 0; i < 200; i++) {
            server.tell(() -> {});
          }
          left.countDown();
        });
      }
      left.await();
      Sys.getState(server.ref());
      boolean expected = true;
      for (Object news : told) {
        assertThat(((LongMailbox) news).isLong()).isEqualTo(expected);
        expected = !expected;
      }
      assertThat(expected).as("it ends short, or was never long").isTrue();
      server.ref().stop();
    }
  }
}
