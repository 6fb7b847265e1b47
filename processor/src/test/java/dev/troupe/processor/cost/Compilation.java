package dev.troupe.processor.cost;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What javac is asked for.
 *
 * @param sources what it compiles
 * @param folder where the classes go, and what is generated
 * @param classPath what the sources mention
 * @param processorPath where processors and plugins are looked for
 * @param options what else it is told
 */
record Compilation(
    List<Path> sources, Path folder, String classPath, String processorPath, List<String> options) {
  /** With Troupe. */
  static Compilation withTroupe(List<Path> sources, Path folder, String classPath) {
    return new Compilation(sources, folder, classPath, classPath, List.of("-proc:full"));
  }

  /** With a processor that has the clients in a folder, and without Troupe. */
  static Compilation withReadyText(
      List<Path> sources, Path clients, Path folder, String classPath) {
    List<String> options =
        List.of(
            "-proc:full",
            "-processor",
            ReadyText.class.getName(),
            "-A" + ReadyText.CLIENTS + "=" + clients);
    String own = System.getProperty("java.class.path");
    return new Compilation(sources, folder, classPath, own, options);
  }

  /** With a compiler that does not know of Troupe. */
  static Compilation byHand(List<Path> sources, Path folder, String classPath) {
    return new Compilation(sources, folder, classPath, folder.toString(), List.of("-proc:none"));
  }

  Path classes() {
    return folder.resolve("classes");
  }

  Path generated() {
    return folder.resolve("generated");
  }

  /** All that javac is told, save the sources. */
  List<String> arguments() {
    List<String> paths =
        List.of(
            "-classpath",
            classPath,
            "-processorpath",
            processorPath,
            "-d",
            classes().toString(),
            "-s",
            generated().toString());
    return Stream.concat(paths.stream(), options.stream()).toList();
  }
}
