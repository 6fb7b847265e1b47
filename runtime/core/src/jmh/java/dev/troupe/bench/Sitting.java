package dev.troupe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the workloads that its arguments name, or all, and prints one table.
 *
 * <pre>
 * [--rounds 5] [--warmup 5] [--shared] [id ...]
 * </pre>
 *
 * Each is measured in a machine of its own, started for it with the options of this one; with
 * {@code --shared}, or with a single id, in this machine, where for {@code --shared} all have run
 * once before the first is measured.
 */
public final class Sitting {
  private final Class<?> main;
  private final List<Workload> workloads;
  private int rounds = 5;
  private double warmUp = 5;
  private boolean shared;
  private final List<String> ids = new ArrayList<>();

  /**
   * Workloads, and the program that measures one of them in a machine of its own.
   *
   * @param main takes these arguments
   */
  public Sitting(Class<?> main, List<Workload> workloads) {
    this.main = main;
    this.workloads = workloads;
  }

  /** Measures, prints, and ends this machine. */
  public void run(String... args) throws IOException, InterruptedException {
    read(args);
    if (ids.size() > 1) {
      System.out.printf(
          Locale.ROOT, "%-7s %12s %-4s %12s %12s   %s%n", "id", "median", "", "least", "most", "");
    }
    if (shared) {
      ids.stream()
          .map(this::workload)
          .filter(it -> it.unit() != Workload.Unit.BYTES)
          .forEach(workload -> workload.measure(1, 0));
    }
    for (String id : ids) {
      if (shared || ids.size() == 1) {
        Workload workload = workload(id);
        System.out.println(workload.line(workload.measure(rounds, warmUp)));
      } else {
        fork(id);
      }
    }
    System.exit(0);
  }

  private void read(String[] args) {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--rounds" -> rounds = Integer.parseInt(args[++i]);
        case "--warmup" -> warmUp = Double.parseDouble(args[++i]);
        case "--shared" -> shared = true;
        default -> ids.add(args[i]);
      }
    }
    if (ids.isEmpty()) {
      workloads.forEach(workload -> ids.add(workload.id()));
    }
  }

  private Workload workload(String id) {
    return workloads.stream()
        .filter(workload -> workload.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no workload " + id));
  }

  private void fork(String id) throws IOException, InterruptedException {
    String java = ProcessHandle.current().info().command().orElse("java");
    List<String> command =
        Stream.of(
                Stream.of(java),
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream(),
                Stream.of("-cp", System.getProperty("java.class.path"), main.getName()),
                Stream.of("--rounds", "" + rounds, "--warmup", "" + warmUp, id))
            .flatMap(parts -> parts)
            .toList();
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      System.out.println(id + " failed with status " + status);
    }
  }
}
