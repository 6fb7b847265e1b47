package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.troupe.agent.Agent;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.server.StartException;
import dev.troupe.testing.InProcess;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PartitionSupervisorTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static PartitionSupervisor<Agent<String>> agents(int partitions) {
    return agents(PartitionOptions.defaults().partitions(partitions));
  }

  private static PartitionSupervisor<Agent<String>> agents(PartitionOptions options) {
    return PartitionSupervisor.of(
        options, Agent::ref, n -> Agent.startLink(() -> "partition " + n));
  }

  private static String ask(Agent<String> agent) {
    return agent.<String>get(state -> state);
  }

  @Test
  @DisplayName("PS-01 as many partitions as processors, each a child whose id is its number")
  void defaults() {
    PartitionSupervisor<Agent<String>> agents =
        PartitionSupervisor.of(Agent::ref, n -> Agent.startLink(() -> "partition " + n));
    Supervisor supervisor = agents.startLink();
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(agents.partitions()).isEqualTo(processors);
    assertThat(Family.ids(supervisor)).isEqualTo(IntStream.range(0, processors).boxed().toList());
    assertThat(supervisor.countChildren())
        .isEqualTo(new ChildCount(processors, processors, 0, processors));
  }

  @Test
  @DisplayName("PS-02 an integer key k goes to abs(k) mod n")
  void integers() {
    PartitionSupervisor<Agent<String>> agents = agents(3);
    agents.startLink();
    List<Object> keys =
        List.of(
            0, 1, -1, 2, 3, -4, 5L, Long.MIN_VALUE, (short) -2, (byte) 7, BigInteger.TWO.negate());
    assertThat(keys.stream().map(key -> ask(agents.forKey(key))))
        .containsExactly(
            "partition 0",
            "partition 1",
            "partition 1",
            "partition 2",
            "partition 0",
            "partition 1",
            "partition 2",
            "partition 2",
            "partition 2",
            "partition 1",
            "partition 2");
  }

  @Test
  @DisplayName("PS-02 other keys go by their hash, the same key always to the same partition")
  void otherKeys() {
    PartitionSupervisor<Agent<String>> agents = agents(4);
    agents.startLink();
    List<String> keys = IntStream.range(0, 1000).mapToObj(i -> "user " + i).toList();
    List<Agent<String>> first = keys.stream().map(agents::forKey).toList();
    List<Agent<String>> second = keys.stream().map(agents::forKey).toList();
    assertThat(second).isEqualTo(first);
    assertThat(first.stream().map(PartitionSupervisorTest::ask).distinct()).hasSize(4);
  }

  @Test
  @DisplayName("PS-03 a partition is started with its number")
  void withNumber() {
    PartitionSupervisor<Agent<String>> agents = agents(3);
    agents.startLink();
    assertThat(IntStream.range(0, 3).mapToObj(i -> ask(agents.forKey(i))))
        .containsExactly("partition 0", "partition 1", "partition 2");
  }

  @Test
  @DisplayName("PS-04 no partitions, a supervisor that shuts down by itself: refused")
  void badOptions() {
    PartitionOptions options = PartitionOptions.defaults();
    for (int number : new int[] {0, -1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> options.partitions(number))
          .withMessageContaining("partitions")
          .withMessageContaining(Integer.toString(number));
    }
    SupervisorOptions automatic =
        SupervisorOptions.of(Strategy.ONE_FOR_ONE).autoShutdown(AutoShutdown.ANY_SIGNIFICANT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.supervisor(automatic))
        .withMessageContaining("autoShutdown")
        .withMessageContaining("ANY_SIGNIFICANT");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> agents(options.child(spec -> spec.restart(Restart.TRANSIENT).significant(true))))
        .withMessageContaining("significant");
  }

  @Test
  @DisplayName("PS-05 a restarted partition is reached by the same key")
  void restarted() {
    PartitionSupervisor<Agent<String>> agents = agents(2);
    Supervisor supervisor = agents.startLink();
    Pid former = agents.forKey("key").ref().pid();
    former.exit(ExitReason.KILL);
    assertThat(supervisor.countChildren().active()).isEqualTo(2);
    assertThat(agents.forKey("key").ref().pid()).isNotEqualTo(former).matches(Pid::isAlive);
  }

  @Test
  @DisplayName("PS-05 and so is one whose supervisor was restarted in a tree")
  void inTree() {
    PartitionSupervisor<Agent<String>> agents = agents(2);
    Supervisor outer =
        Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(agents.childSpec("agents")));
    Pid former = agents.forKey(1).ref().pid();
    Pid inner = Family.pid(outer, "agents");
    inner.exit(ExitReason.KILL);
    Family.awaitSuccessor(outer, "agents", inner);
    assertThat(agents.forKey(1).ref().pid()).isNotEqualTo(former);
    assertThat(ask(agents.forKey(1))).isEqualTo("partition 1");
  }

  @Test
  @DisplayName("PS-06 resize stops partitions or starts them again, and says how many there were")
  void resize() {
    PartitionSupervisor<Agent<String>> agents = agents(4);
    Supervisor supervisor = agents.startLink();
    Pid third = agents.forKey(2).ref().pid();
    assertThat(agents.resize(2)).isEqualTo(4);
    assertThat(agents.partitions()).isEqualTo(2);
    assertThat(third.isAlive()).isFalse();
    assertThat(ask(agents.forKey(2))).isEqualTo("partition 0");
    assertThat(supervisor.countChildren().active()).isEqualTo(2);
    assertThat(agents.resize(4)).isEqualTo(2);
    assertThat(ask(agents.forKey(2))).isEqualTo("partition 2");
    assertThat(Family.ids(supervisor)).containsExactly(0, 1, 2, 3);
    for (int number : new int[] {5, -1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> agents.resize(number))
          .withMessageContaining(Integer.toString(number));
    }
  }

  @Test
  @DisplayName("PS-06 temporary partitions are resized as well")
  void resizeTemporary() {
    PartitionSupervisor<Agent<String>> agents =
        agents(
            PartitionOptions.defaults()
                .partitions(2)
                .child(spec -> spec.restart(Restart.TEMPORARY)));
    agents.startLink();
    agents.resize(1);
    agents.resize(2);
    assertThat(ask(agents.forKey(1))).isEqualTo("partition 1");
  }

  @Test
  @DisplayName("PS-07 of zero partitions none is found, and they can grow again")
  void zero() {
    PartitionSupervisor<Agent<String>> agents = agents(2);
    agents.startLink();
    agents.resize(0);
    assertThatIllegalStateException()
        .isThrownBy(() -> agents.forKey("key"))
        .withMessageContaining("zero partitions");
    assertThat(agents.resize(1)).isZero();
    assertThat(ask(agents.forKey(17))).isEqualTo("partition 0");
  }

  @Test
  @DisplayName("partitions that were not started, or are started twice, say so")
  void misuse() {
    PartitionSupervisor<Agent<String>> agents = agents(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> agents.forKey("key"))
        .withMessageContaining("not started");
    assertThatIllegalStateException().isThrownBy(() -> agents.resize(1));
    Supervisor supervisor = agents.startLink();
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(agents::startLink)
        .satisfies(e -> assertThat(e.alreadyStarted()).contains(supervisor.pid()));
    supervisor.stop();
    assertThat(agents.startLink().countChildren().active()).isEqualTo(1);
  }
}
