package dev.troupe.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.testing.Mail;
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

/** A Java machine that runs a {@link Program}. */
final class Machine implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private Machine(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static Machine run(String program) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Machine(
        new ProcessBuilder(java, "-cp", classPath(), Program.class.getName(), program)
            .redirectErrorStream(true)
            .start());
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
  void awaitLine(String expected) {
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
  void terminate() {
    process.toHandle().destroy();
  }

  /** Waits until it has ended; its exit status. */
  int status() throws InterruptedException {
    while (read() != null) {
      // one more line may be there
    }
    assertThat(process.waitFor(Mail.LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    return process.exitValue();
  }

  /** All it has said. */
  List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
