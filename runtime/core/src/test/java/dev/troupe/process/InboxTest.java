package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  sealed interface Command {
    record Add(int number) implements Command {}

    record Tell(Pid to) implements Command {}
  }

  private static void sum(Inbox<Command> inbox) {
    int sum = 0;
    while (true) {
      switch (inbox.receive()) {
        case Command.Add(int number) -> sum += number;
        case Command.Tell(Pid to) -> to.send(sum);
      }
    }
  }

  @Test
  @DisplayName("P-49 a process with an inbox gets the messages of its type through its address")
  void typed() {
    Address<Command> address = Processes.spawn(Command.class, InboxTest::sum);
    address.send(new Command.Add(40));
    address.send(new Command.Add(2));
    address.send(new Command.Tell(Self.pid()));

    assertThat(Expect.message()).isEqualTo(42);
    assertThat(address.pid().isAlive()).isTrue();
  }

  @Test
  @DisplayName("P-49 other messages stay in the mailbox, for receive")
  void others() {
    Pid me = Self.pid();
    Address<Command> address =
        Processes.spawn(
            Command.class,
            inbox -> {
              me.send(inbox.receive());
              me.send(inbox.receive(Duration.ZERO).isEmpty());
              me.send(Self.receive(String.class));
              me.send(inbox.address());
            });
    address.pid().send("untyped");
    address.send(new Command.Add(1));

    assertThat(Expect.message()).isEqualTo(new Command.Add(1));
    assertThat(Expect.message()).isEqualTo(true);
    assertThat(Expect.message()).isEqualTo("untyped");
    assertThat(Expect.message()).isEqualTo(address).hasSameHashCodeAs(address);
  }

  @Test
  @DisplayName("P-25 a process with an inbox can be linked and monitored from the first")
  void linkedAndMonitored() {
    Self.trapExits(true);
    Address<Command> linked = Processes.spawnLink(Command.class, inbox -> Self.exit(REASON));
    assertThat(Expect.exitOf(linked.pid()).reason()).isEqualTo(REASON);

    Monitored<Address<Command>> monitored =
        Processes.spawnMonitor(Command.class, inbox -> Self.exit(REASON));
    assertThat(Expect.down(monitored.monitor()).pid()).isEqualTo(monitored.process().pid());
  }

  private static final ExitReason REASON = ExitReason.shutdown("typed");

  @Test
  @DisplayName("P-49 a message of a wrong type does not compile")
  void wrongTypeDoesNotCompile(@TempDir Path folder) throws IOException {
    assertThat(compile(folder, "\"right\"")).isEmpty();
    assertThat(compile(folder, "42")).contains("int cannot be converted to String");
  }

  private static String compile(Path folder, String message) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Sender.java"),
            """
            class Sender {
              void send(dev.troupe.process.Address<String> to) {
                to.send(%s);
              }
            }
            """
                .formatted(message));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    addPath(arguments, "-cp", System.getProperty("java.class.path", ""));
    addPath(arguments, "-p", System.getProperty("jdk.module.path", ""));
    if (arguments.contains("-p")) {
      arguments.addAll(List.of("--add-modules", "dev.troupe.runtime"));
    }
    arguments.add(source.toString());
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(writer, writer, arguments.toArray(String[]::new));
    return output.toString();
  }

  private static void addPath(List<String> arguments, String option, String path) {
    if (!path.isEmpty()) {
      arguments.addAll(List.of(option, path));
    }
  }
}
