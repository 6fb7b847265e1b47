package dev.troupe.processor.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A compiler in a JVM of its own, as one that is started from a command line. */
final class FreshJavac implements Javac {
  @Override
  public void compile(Compilation compilation) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(compilation.arguments());
    command.add("@" + sources(compilation));
    Process process = new ProcessBuilder(command).inheritIO().start();
    Javac.check(process.onExit().join().exitValue() == 0);
  }

  private static Path sources(Compilation compilation) throws IOException {
    return Files.write(
        compilation.folder().resolve("sources"),
        compilation.sources().stream().map(Path::toString).toList());
  }
}
