package dev.troupe.soak;

import java.time.Duration;
import java.util.List;

/** The soak, for as long as one likes: {@code SoakMain [seconds [seed]]}. */
public final class SoakMain {
  private SoakMain() {}

  public static void main(String[] args) throws InterruptedException {
    long seconds = args.length > 0 ? Long.parseLong(args[0]) : 600;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    System.out.println("seed " + seed + ", " + seconds + " s");
    List<String> violations = Soak.run(Duration.ofSeconds(seconds), seed);
    violations.forEach(System.out::println);
    System.exit(violations.isEmpty() ? 0 : 1);
  }
}
