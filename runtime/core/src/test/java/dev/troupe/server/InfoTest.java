package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InfoTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private final List<Object> heard = new CopyOnWriteArrayList<>();
  private final ActorClient server = ActorClient.start(() -> new Actor(heard));

  @Test
  @DisplayName("a plain message reaches its handler, in its turn")
  void plainMessage() {
    server.pid().send("one");
    server.pid().send("two");
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(heard).containsExactly("one", "two");
  }

  @Test
  @DisplayName("GS-65 a handler that meets a missing method crashes; that is not 'no handler'")
  void missingMethod() throws Exception {
    NoSuchMethodError missing = new NoSuchMethodError("Gone.away()");
    ExitReason end =
        Deaths.after(
            server,
            () ->
                server
                    .pid()
                    .send(
                        (Actor.Work)
                            () -> {
                              throw missing;
                            }));
    assertThat(end).isEqualTo(ExitReason.crash(missing));
  }

  @Test
  @DisplayName("GS-65 a message that no handler takes is dropped, and the server lives")
  void noHandler() {
    server.pid().send(42);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(heard).isEmpty();
    ActorClient plain =
        new ActorClient(ActorClient.PLAIN.start(StartOptions.defaults(), Actor::new));
    plain.pid().send("a server without any info handler");
    assertThat(plain.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("GS-66 the Down of a server's monitor comes to its handler")
  void down() {
    ActorClient other = ActorClient.start();
    MonitorRef monitor = server.ask(() -> other.ref().monitor());
    other.ref().stop();
    Soon.until(() -> !heard.isEmpty());
    assertThat(heard).containsExactly(new Down(monitor, other.pid(), null, ExitReason.NORMAL));
  }

  @Test
  @DisplayName("the Exit of a link comes to the handler of a server that traps exits")
  void exit() {
    var other = Processes.spawn(() -> Self.receive(String.class));
    server.ask(() -> {
      Self.trapExits(true);
      Self.link(other);
      return true;
    });
    other.send("done");
    Soon.until(() -> !heard.isEmpty());
    assertThat(heard).containsExactly(new Exit(other, ExitReason.NORMAL));
    assertThat(server.pid().isAlive()).isTrue();
  }

  @Test
  @DisplayName("O-12 one callback at a time: handlers of any kind never overlap")
  void oneAtATime() throws InterruptedException {
    int[] plainCounter = {0};
    List<Thread> senders = new CopyOnWriteArrayList<>();
    for (int s = 0; s < 4; s++) {
      senders.add(
          Thread.startVirtualThread(() -> {
            for (int i = 0; i < 1000; i++) {
              server.tell(() -> plainCounter[0]++);
              server.pid().send((Actor.Work) () -> plainCounter[0]++);
              server.<Integer>ask(() -> plainCounter[0]++);
            }
          }));
    }
    for (Thread sender : senders) {
      sender.join();
    }
    assertThat(server.<Integer>ask(() -> plainCounter[0])).isEqualTo(12_000);
  }
}
