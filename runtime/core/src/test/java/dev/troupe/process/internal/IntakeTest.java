package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.process.MailboxLimit;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private final Recorder owner = new Recorder();
  private final Mailbox mailbox = owner.mailbox();

  private void limit(MailboxLimit limit) {
    owner.limitMailbox(limit);
    assertThat(mailbox.poll()).as("its mailbox is empty").isNull();
  }

  /** What is in the list, emptied or not. */
  private int nodes() {
    int nodes = 0;
    Envelope at = mailbox.start();
    while ((at = mailbox.after(at)) != null) {
      nodes++;
    }
    return nodes;
  }

  private ProcessInfo.Bound bound() {
    return Processes.info(owner).orElseThrow().bound().orElseThrow();
  }

  private Envelope behind(Envelope at) {
    return Objects.requireNonNull(mailbox.nextWaiting(at), "nothing waits there");
  }

  private static Object contentOf(Envelope envelope) {
    return String.valueOf(envelope.message());
  }

  @Test
  @DisplayName("what is dropped leaves the list, so that a busy receiver's mailbox does not grow")
  void droppedLeavesTheList() {
    limit(MailboxLimit.of(3).dropOldest());
    mailbox.push(new Letter("takes no room", false));
    for (int i = 0; i < 10_000; i++) {
      owner.send(i);
      assertThat(nodes()).isLessThanOrEqualTo(1 + 3 + 1);
    }
    assertThat(mailbox.size()).isEqualTo(1 + 3);
    assertThat(contentOf(Objects.requireNonNull(mailbox.poll()))).isEqualTo("takes no room");
    assertThat(bound().dropped()).isEqualTo(10_000 - 3);
  }

  @Test
  @DisplayName("with room for one the list holds the one, and an emptied one or two before it")
  void roomForOne() {
    limit(MailboxLimit.of(1).dropOldest());
    for (int i = 0; i < 1000; i++) {
      owner.send(i);
      assertThat(nodes()).isLessThanOrEqualTo(3);
    }
    assertThat(mailbox.size()).isEqualTo(1);
    assertThat(contentOf(behind(mailbox.start()))).isEqualTo("999");
  }

  @Test
  @DisplayName("whoever stands in the list at something that is dropped finds what comes after")
  void cursorAtDropped() {
    limit(MailboxLimit.of(2).dropOldest());
    owner.send("a");
    owner.send("b");
    Envelope a = behind(mailbox.start());
    Envelope b = behind(a);
    owner.send("c");
    owner.send("d");
    assertThat(a.claim()).as("it is not there for the receiver any more").isFalse();
    assertThat(contentOf(behind(a))).isEqualTo("c");
    Envelope c = behind(b);
    Envelope d = behind(c);
    assertThat(contentOf(d)).isEqualTo("d");
    assertThat(d.claim()).isTrue();
    assertThat(c.claim()).isTrue();
    mailbox.remove(b, c);
    assertThat(mailbox.nextWaiting(mailbox.start())).isNull();
    assertThat(bound().waiting()).isZero();
    owner.send("e");
    assertThat(contentOf(behind(mailbox.start()))).isEqualTo("e");
  }

  @Test
  @DisplayName("a mailbox without a limit holds the message itself")
  void plain() {
    owner.send("message");
    assertThat(mailbox.poll()).isInstanceOf(Letter.class);
    assertThat(owner.intake()).isNull();
  }
}
