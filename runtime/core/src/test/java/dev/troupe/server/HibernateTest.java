package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.process.ProcessInfo;
import dev.troupe.process.ProcessInfo.Status;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HibernateTest {
  private static Status status(ActorClient server) {
    return Processes.info(server.pid()).map(ProcessInfo::status).orElseThrow();
  }

  private static void awaitStatus(ActorClient server, Status expected) {
    Soon.until(() -> status(server) == expected);
  }

  @Test
  @DisplayName("GS-79 a server that hibernates says so while it is idle, and wakes on a message")
  void hibernates() {
    ActorClient server = ActorClient.start();
    awaitStatus(server, Status.WAITING);
    server.tell(Self::hibernate);
    awaitStatus(server, Status.HIBERNATED);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    awaitStatus(server, Status.WAITING);
  }

  @Test
  @DisplayName("GS-79 it hibernates again after a look at it")
  void hibernatesAgain() {
    ActorClient server = ActorClient.start(() -> Actor.doing(Self::hibernate));
    awaitStatus(server, Status.HIBERNATED);
    assertThat(Sys.getState(server.ref())).startsWith("Actor");
    awaitStatus(server, Status.HIBERNATED);
  }

  @Test
  @DisplayName("GS-79 it hibernates and has an idle timeout at once")
  void withIdleTimeout() {
    ActorClient server = ActorClient.start();
    server.tell(() -> {
      Self.hibernate();
      Self.idleTimeout(Duration.ofMillis(300));
    });
    awaitStatus(server, Status.HIBERNATED);
    awaitStatus(server, Status.WAITING);
  }

  @Test
  @DisplayName("GS-79 hibernateAfter: by itself when nothing came for so long")
  void hibernateAfter() {
    StartOptions soon = StartOptions.defaults().hibernateAfter(Duration.ofMillis(20));
    ActorClient server = ActorClient.start(soon, Actor::new);
    awaitStatus(server, Status.HIBERNATED);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    awaitStatus(server, Status.HIBERNATED);
  }

  @Test
  @DisplayName("GS-79 hibernateAfter a day is not today, and after zero is at once")
  void hibernateAfterLimits() {
    ActorClient late =
        ActorClient.start(StartOptions.defaults().hibernateAfter(Duration.ofDays(1)), Actor::new);
    awaitStatus(late, Status.WAITING);
    ActorClient now =
        ActorClient.start(StartOptions.defaults().hibernateAfter(Duration.ZERO), Actor::new);
    awaitStatus(now, Status.HIBERNATED);
  }
}
