package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProcessInfoTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static ProcessInfo infoOf(Pid pid) {
    return Processes.info(pid).orElseThrow();
  }

  @Test
  @DisplayName("P-36 info on a dead process is absent, without an error")
  void dead() {
    assertThat(Processes.info(Bodies.dead())).isEmpty();
    assertThat(Processes.info(Bodies.ended(ExitReason.NORMAL))).isEmpty();
  }

  @Test
  @DisplayName("P-37 the name of a live process without one is empty; of a dead one there is none")
  void name() {
    Pid idler = Bodies.idler();
    assertThat(infoOf(idler).name()).isEmpty();

    Processes.register("p37", idler);
    assertThat(infoOf(idler).name()).contains("p37");

    idler.exit(ExitReason.KILL);
    assertThat(Processes.info(idler)).isEmpty();
  }

  @Test
  @DisplayName("P-44 a label is read by others, and absent until it is set")
  void label() {
    assertThat(infoOf(Self.pid()).label()).isEmpty();
    Pid me = Self.pid();
    Pid labelled =
        Processes.spawn(() -> {
          Self.label(List.of("worker", 7));
          me.send("labelled");
          Bodies.idle();
        });
    Mail.expect("labelled");

    assertThat(infoOf(labelled).label()).contains(List.of("worker", 7));
  }

  @Test
  @DisplayName("P-45 info tells links, monitors in both directions, trapping and the queue")
  void everything() {
    Pid me = Self.pid();
    Pid idler = Bodies.idler();
    Self.link(idler);
    Self.monitor(idler);
    Self.monitor(idler);
    Self.trapExits(true);
    me.send(1);
    me.send(2);

    ProcessInfo mine = infoOf(me);
    assertThat(mine.pid()).isEqualTo(me);
    assertThat(mine.links()).containsExactly(idler);
    assertThat(mine.monitors()).containsExactly(idler, idler);
    assertThat(mine.monitoredBy()).hasSize(1); // by the test's runner
    assertThat(mine.trapsExits()).isTrue();
    assertThat(mine.messageQueueLength()).isEqualTo(2);
    assertThat(mine.status()).isEqualTo(ProcessInfo.Status.RUNNING);

    ProcessInfo its = infoOf(idler);
    assertThat(its.links()).containsExactly(me);
    assertThat(its.monitoredBy()).containsExactly(me, me);
    assertThat(its.trapsExits()).isFalse();
    assertThat(its.ancestors()).startsWith(me);
    assertThat(its.callers()).isEmpty();
  }

  @Test
  @DisplayName("P-45 a process that waits says so, and one that runs too")
  void status() {
    Pid idler = Bodies.idler();
    CountDownLatch until = new CountDownLatch(1);
    Pid busy = Processes.spawn(until::await);

    Expect.status(idler, ProcessInfo.Status.WAITING);
    assertThat(infoOf(busy).status()).isEqualTo(ProcessInfo.Status.RUNNING);
    idler.send("not wanted");
    Expect.status(idler, ProcessInfo.Status.WAITING);
    until.countDown();
  }

  @Test
  @DisplayName("P-46 ancestors are the parent, its parent and so on; the parent is the first")
  void ancestors() {
    Pid me = Self.pid();
    Processes.spawn(() -> {
      Pid middle = Self.pid();
      me.send(middle);
      Processes.spawn(() -> {
        me.send(Self.parent().orElseThrow());
        me.send(Self.ancestors().subList(0, 2));
      });
    });
    Pid middle = Mail.expect(Pid.class);

    assertThat(Mail.expect(Pid.class)).isEqualTo(middle);
    assertThat(Expect.message()).isEqualTo(List.of(middle, me));
    assertThat(Self.callers()).isEmpty();
  }

  /** One starts the next when the one before it has ended. */
  private static void startLine(Pid first, int more) {
    Processes.spawn(() -> {
      Pid parent = Self.parent().orElseThrow();
      if (!parent.equals(first)) {
        Mail.endOf(parent);
      }
      if (more > 0) {
        startLine(first, more - 1);
      } else {
        first.send(Self.ancestors().get(1)); // the parent is dead, and has forgotten the others
      }
    });
  }

  @Test
  @DisplayName(
      "P-46 a long line, in which one starts the next and ends, does not keep all the dead")
  void line() {
    startLine(Self.pid(), 1000);

    assertThat(Mail.expect(Pid.class)).isEqualTo(Self.pid());
  }

  @Test
  @DisplayName("P-47 the list holds the living, oldest first, and not the dead")
  void list() {
    Pid first = Bodies.idler();
    Pid second = Bodies.idler();
    Pid dead = Bodies.dead();

    List<Pid> all = Processes.list();
    assertThat(all).containsSubsequence(Self.pid(), first, second).doesNotContain(dead);
    assertThat(all).doesNotHaveDuplicates();
    first.exit(ExitReason.KILL);
    assertThat(Processes.list()).doesNotContain(first).contains(second);
  }

  @Test
  @DisplayName("P-48 a pid equals itself alone, and prints a number of its own")
  void pid() {
    Pid one = Bodies.idler();
    Pid other = Bodies.idler();

    assertThat(one).isNotEqualTo(other).hasSameHashCodeAs(one);
    assertThat(one.toString()).startsWith("#PID<").isNotEqualTo(other.toString());
  }

  @Test
  @DisplayName("P-45 info on a process that is at work or dying never fails, 1000 times")
  void whileItDies() {
    for (int i = 0; i < 1000; i++) {
      Pid child = Processes.spawnLink(() -> Self.monitor(Self.pid()));
      int seen = 0;
      while (Processes.info(child).isPresent()) {
        seen++;
      }
      assertThat(seen).isNotNegative();
      assertThat(child.isAlive()).isFalse();
    }
  }

  @Test
  @DisplayName("P-43 the dictionary: put and delete tell what was there, keys are found by value")
  void dictionary() {
    assertThat(Self.put("a", 1)).isEmpty();
    assertThat(Self.put("a", 2)).contains(1);
    assertThat(Self.put("b", 2)).isEmpty();
    assertThat(Self.put("c", 3)).isEmpty();

    assertThat(Self.get("a")).contains(2);
    assertThat(Self.get("z")).isEmpty();
    assertThat(Self.keys()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(Self.keys(2)).containsExactlyInAnyOrder("a", "b");
    assertThat(Self.keys(9)).isEmpty();
    assertThat(Self.delete("a")).contains(2);
    assertThat(Self.delete("a")).isEmpty();
    assertThat(Self.get("a")).isEmpty();
  }

  @Test
  @DisplayName("P-43 a dictionary is its process's own")
  void privateDictionary() {
    Self.put("key", "mine");
    Pid me = Self.pid();
    Mail.endOf(() -> {
      me.send(Self.get("key").isEmpty());
      Self.put("key", "theirs");
    });

    assertThat(Expect.message()).isEqualTo(true);
    assertThat(Self.get("key")).contains("mine");
  }
}
