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
 * written these by hand, without Troupe, in turns; and, as the least that could be, with a
 * processor that has the clients ready. Prints medians.
 */
final class CompileCost {
  private final String classPath;
  private final Path folder;

  private CompileCost(String classPath, Path folder) {
    this.classPath = classPath;
    this.folder = folder;
  }

  /**
   * Measures.
   *
   * @param arguments the class path of the servers, on which Troupe is; how many rounds, after half
   *     as many to warm up, and half as many in JVMs of their own; and numbers of servers
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("troupe-cost");
    CompileCost cost = new CompileCost(arguments[0], folder);
    System.out.println("servers  JVM     by hand ms  ready text ms  ratio  Troupe ms  ratio");
    int rounds = Integer.parseInt(arguments[1]);
    int half = (rounds + 1) / 2;
    Javac warm = new WarmJavac();
    Javac fresh = new FreshJavac();
    for (String argument : List.of(arguments).subList(2, arguments.length)) {
      int servers = Integer.parseInt(argument);
      List<Compilation> compilations = cost.compilations(servers);
      print(servers, "warm", medians(warm, compilations, half, rounds));
      print(servers, "fresh", medians(fresh, compilations, 0, half));
    }
    Folders.clear(folder);
  }

  /** By hand, with ready text, with Troupe. */
  private List<Compilation> compilations(int servers) throws IOException {
    Path home = folder.resolve(Integer.toString(servers));
    List<Path> sources = ServerSources.write(home.resolve("sources"), servers);
    Compilation troupe = Compilation.withTroupe(sources, home.resolve("troupe"), classPath);
    new FreshJavac().time(troupe);
    Path clients = home.resolve("clients");
    Files.move(troupe.generated(), clients);
    List<Path> all = Stream.concat(sources.stream(), Folders.files(clients).stream()).toList();
    return List.of(
        Compilation.byHand(all, home.resolve("hand"), classPath),
        Compilation.withReadyText(sources, clients, home.resolve("ready"), classPath),
        troupe);
  }

  private static List<Double> medians(
      Javac javac, List<Compilation> compilations, int warmUps, int rounds) throws IOException {
    List<List<Duration>> times =
        compilations.stream().<List<Duration>>map(_ -> new ArrayList<>()).toList();
    for (int round = -warmUps; round < rounds; round++) {
      for (int i = 0; i < compilations.size(); i++) {
        Duration time = javac.time(compilations.get(i));
        if (round >= 0) {
          times.get(i).add(time);
        }
      }
    }
    return times.stream().map(CompileCost::median).toList();
  }

  private static double median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2).toNanos() / 1e6;
  }

  private static void print(int servers, String jvm, List<Double> times) {
    System.out.printf(
        Locale.ROOT,
        "%7d  %-5s  %11.0f  %13.0f  %5.2f  %9.0f  %5.2f%n",
        servers,
        jvm,
        times.get(0),
        times.get(1),
        times.get(1) / times.get(0),
        times.get(2),
        times.get(2) / times.get(0));
  }
}
