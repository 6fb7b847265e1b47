package dev.troupe.processor.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compiles many servers with Troupe, and the same servers with the same clients as if somebody had
 * written these by hand, without Troupe; in one JVM and in turns. Prints medians.
 */
final class CompileCost {
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;

  private CompileCost() {}

  /** With numbers of servers as arguments. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("troupe-cost");
    System.out.println(
        "servers  by hand ms  with Troupe ms  ratio  ms a server by hand  with Troupe");
    for (String argument : arguments) {
      measure(Integer.parseInt(argument), folder.resolve(argument));
    }
  }

  private static void measure(int servers, Path folder) throws IOException {
    List<Path> sources = ServerSources.write(folder.resolve("sources"), servers);
    Compilation with = Compilation.withTroupe(sources, folder.resolve("with"));
    with.time();
    Path clients = folder.resolve("clients");
    Files.move(with.generated(), clients);
    Compilation without =
        Compilation.withoutTroupe(
            Stream.concat(sources.stream(), files(clients).stream()).toList(),
            folder.resolve("without"));
    List<Duration> withTimes = new ArrayList<>();
    List<Duration> withoutTimes = new ArrayList<>();
    for (int i = -WARM_UPS; i < ROUNDS; i++) {
      Duration byHand = without.time();
      Duration generated = with.time();
      if (i >= 0) {
        withoutTimes.add(byHand);
        withTimes.add(generated);
      }
    }
    print(servers, median(withoutTimes), median(withTimes));
  }

  private static void print(int servers, double without, double with) {
    System.out.printf(
        Locale.ROOT,
        "%7d  %10.0f  %14.0f  %5.2f  %19.2f  %11.2f%n",
        servers,
        without,
        with,
        with / without,
        without / servers,
        with / servers);
  }

  private static double median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2).toNanos() / 1e6;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
