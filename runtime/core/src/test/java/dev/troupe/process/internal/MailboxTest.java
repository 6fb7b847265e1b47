package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class MailboxTest {
  private final Mailbox mailbox = new Mailbox();
  private final List<String> buried = new ArrayList<>();

  private final class Note extends Envelope {
    private final String text;

    Note(String text) {
      this.text = text;
    }

    @Override
    protected void deliver(PooledProcess receiver) {}

    @Override
    public void bury(ExitReason reason) {
      buried.add(text);
    }
  }

  private Letter push(String message) {
    Letter letter = new Letter(message, false);
    mailbox.push(letter);
    return letter;
  }

  @Test
  @DisplayName("what is taken from the end, behind a message that stays, leaves nothing behind")
  void takenFromTheEndLeavesNothing() {
    Letter unwanted = push("unwanted");
    for (int i = 0; i < 1000; i++) {
      Letter wanted = push("wanted");
      assertThat(mailbox.nextWaiting(unwanted)).isSameAs(wanted);
      mailbox.remove(unwanted, wanted);
      assertThat(mailbox.nextWaiting(unwanted)).isNull();
      assertThat(mailbox.size()).isEqualTo(1);
    }
    Letter last = push("last");
    assertThat(mailbox.nextWaiting(unwanted)).isSameAs(last);
    assertThat(mailbox.after(unwanted)).as("the emptied one is unlinked").isSameAs(last);
  }

  @Test
  @DisplayName("an owner that is at the old list when the mailbox is cleared comes to its end")
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
  void ownerOfClearedMailboxComesToAnEnd() {
    push("first");
    Envelope taken = mailbox.poll();
    mailbox.clear();
    for (Envelope at = taken; at != null; at = mailbox.after(at)) {
      assertThat(at.message()).isNotEqualTo("second");
    }
    assertThat(mailbox.poll()).isNull();
    push("late");
    assertThat(mailbox.size()).isEqualTo(1);
  }

  @Test
  @DisplayName("what waits is buried, what was taken is not")
  void buriesWhatWaits() {
    List.of("taken", "a", "b").forEach(text -> mailbox.push(new Note(text)));
    mailbox.poll();
    mailbox.buryAll(ExitReason.KILLED);
    assertThat(buried).containsExactly("a", "b");
  }

  @Test
  @DisplayName("a mailbox that lets go of its last request loses nothing that comes then (1000x)")
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
  void forgetsOnlyWhatWasTaken() throws InterruptedException {
    Recorder target = new Recorder();
    int messages = 1000;
    Thread sender =
        Thread.startVirtualThread(() -> {
          for (int i = 0; i < messages; i++) {
            mailbox.push(new Question(target));
          }
        });
    for (int taken = 0; taken < messages; ) {
      taken += mailbox.poll() instanceof Question ? 1 : 0;
      mailbox.forgetLast();
    }
    sender.join();
    assertThat(mailbox.start()).as("no request is kept").isSameAs(mailbox);
    assertThat(mailbox.size()).isZero();
  }

  @Test
  @DisplayName("a mailbox that was passed over in its own list comes into it anew without a past")
  void blankThatWasPassedOver() {
    mailbox.push(new Question(new Recorder()));
    assertThat(mailbox.poll()).isInstanceOf(Question.class);
    push("first");
    mailbox.push(mailbox); // as when somebody sends just before it has let go of its last request
    push("second");
    Envelope first = mailbox.poll();
    assertThat(Objects.requireNonNull(mailbox.nextWaiting(Objects.requireNonNull(first))).message())
        .isEqualTo("second");
    assertThat(Objects.requireNonNull(mailbox.poll()).message()).isEqualTo("second");
    mailbox.push(new Question(new Recorder()));
    assertThat(mailbox.poll()).isInstanceOf(Question.class);
    mailbox.forgetLast();
    assertThat(mailbox.poll()).as("nothing comes twice").isNull();
  }

  private static final class Question extends Ask {
    Question(LocalProcess target) {
      super(target);
    }

    @Override
    protected void deliver(PooledProcess receiver) {}
  }
}
