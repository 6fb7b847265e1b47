package dev.troupe.bench;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Measures our workloads: arguments as of {@link Sitting}. */
public final class Bench {
  private static final Logger REPORTS = Logger.getLogger("dev.troupe");

  private Bench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    REPORTS.setLevel(Level.OFF); // w10 crashes on purpose
    new Sitting(Bench.class, Workloads.all()).run(args);
  }
}
