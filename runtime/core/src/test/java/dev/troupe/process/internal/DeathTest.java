package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Processes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeathTest {
  @Test
  @DisplayName("a process that was just killed starts a linked one: that one gets the exit signal")
  void linkByDeadProcess() {
    Recorder parent = Recorder.start();
    parent.kill();
    Recorder child = new Recorder();
    child.enlist(parent);
    assertThat(child.isAlive()).isFalse();
    assertThat(child.exitReason()).isEqualTo(ExitReason.KILLED);
  }

  @Test
  @DisplayName("a process killed by its name before it is in the table does not stay there")
  void killedBeforeEnlisted() {
    Recorder early = new Recorder();
    early.kernel().register("early", early);
    Processes.whereis("early").orElseThrow().exit(ExitReason.KILL);
    early.enlist(null);
    assertThat(early.place).isEqualTo(LocalProcess.NOWHERE);
    assertThat(early.kernel().table().list()).doesNotContain(early);
  }

  @Test
  @DisplayName("what is thrown past all handlers ends that process and not its worker")
  void throwableThatEscapes() {
    Recorder poisoned = Recorder.start();
    Recorder other = Recorder.start();
    poisoned.send(Recorder.POISON);
    other.send("hello");
    await().until(poisoned::isDead);
    assertThat(poisoned.exitReason()).isInstanceOf(ExitReason.Crash.class);
    await().untilAsserted(() -> assertThat(other.seen).containsExactly("hello"));
    other.kill();
  }

  @Test
  @DisplayName("a monitor of an owner that was just killed does not stay with its target")
  void monitorByDeadOwner() {
    Recorder owner = Recorder.start();
    Recorder target = Recorder.start();
    owner.kill();
    Monitor.start(owner, target, null, null);
    assertThat(target.relations().watchers()).isEmpty();
    target.kill();
  }
}
