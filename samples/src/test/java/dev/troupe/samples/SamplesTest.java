package dev.troupe.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.samples.agent.QueueAgent;
import dev.troupe.samples.bank.Bank;
import dev.troupe.samples.cart.Shop;
import dev.troupe.samples.chat.Chat;
import dev.troupe.samples.listen.Listen;
import dev.troupe.samples.queue.QueueServer;
import dev.troupe.samples.stack.SupervisedStack;
import dev.troupe.samples.task.EvenTask;
import dev.troupe.samples.task.ParallelMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample prints what its last comment says. */
class SamplesTest {
  /** A program's main method. */
  interface Program {
    void main(String[] args) throws Exception;
  }

  static List<Arguments> samples() {
    return List.of(
        sample(QueueServer.class, QueueServer::main),
        sample(Listen.class, Listen::main),
        sample(Bank.class, Bank::main),
        sample(QueueAgent.class, QueueAgent::main),
        sample(EvenTask.class, EvenTask::main),
        sample(ParallelMap.class, ParallelMap::main),
        sample(SupervisedStack.class, SupervisedStack::main),
        sample(Chat.class, Chat::main),
        sample(Shop.class, Shop::main));
  }

  private static Arguments sample(Class<?> type, Program program) {
    return Arguments.of(type, program);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  @DisplayName("A sample prints what its last comment says")
  void printsWhatItSays(Class<?> type, Program program) throws Exception {
    assertThat(run(program)).isNotEmpty().isEqualTo(lastComment(type));
  }

  private static List<String> run(Program program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      program.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> lastComment(Class<?> type) throws IOException {
    Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
    return Files.readAllLines(source).stream()
        .filter(line -> line.startsWith("  // "))
        .map(line -> line.substring("  // ".length()))
        .toList();
  }
}
