package dev.troupe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Java machine of its own, that runs a program of the tests. */
public final class Machine implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private Machine(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /**
   * Starts one.
   *
   * @param main a class with a {@code main}
   * @param options those of the machine
   */
  public static Machine run(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(arguments));
    return new Machine(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** As a module, or on the class path, and the tests with it: whatever this machine was given. */
  private static String classPath() {
    String tests = Path.of(System.getProperty("basedir", ""), "target", "test-classes").toString();
    return Stream.of(property("jdk.module.path"), tests, property("java.class.path"))
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }

  /** Reads on until it has said that. */
  public void awaitLine(String expected) {
    String line;
    do {
      line = read();
      assertThat(line).as("said so far: %s, and not %s", lines, expected).isNotNull();
    } while (!expected.equals(line));
  }

  private @Nullable String read() {
    try {
      String line = output.readLine();
      if (line != null) {
        lines.add(line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGTERM. */
  public void terminate() {
    process.toHandle().destroy();
  }

  /** Waits until it has ended; its exit status. */
  public int status() throws InterruptedException {
    while (read() != null) {
      // one more line may be there
    }
    assertThat(process.waitFor(Mail.LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    return process.exitValue();
  }

  /** All it has said. */
  public List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
