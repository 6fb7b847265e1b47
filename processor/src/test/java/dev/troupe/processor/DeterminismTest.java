package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compilers;
import dev.troupe.processor.testing.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The same sources, whatever their order, have the same clients. */
class DeterminismTest {
  @Test
  void orderOfFiles() {
    List<JavaFileObject> sources = corpus();
    String first = Compilers.JAVAC.compile(sources).output();
    Collections.reverse(sources);
    String reversed = Compilers.JAVAC.compile(sources).output();
    assertThat(first).isNotEmpty().isEqualTo(reversed);
    assertThat(Compilers.JAVAC.compile(sources).output()).isEqualTo(first);
  }

  @Test
  void noTraceOfThePlatform() {
    String output = Compilers.JAVAC.compile(corpus()).output();
    assertThat(output).doesNotContain("\r").doesNotContain(System.getProperty("user.dir"));
  }

  private static List<JavaFileObject> corpus() {
    Stream<Path> folders = Sources.list(Sources.root("golden")).stream();
    return new ArrayList<>(
        folders
            .filter(folder -> !folder.endsWith("unnamed"))
            .flatMap(folder -> Sources.load(folder).stream())
            .toList());
  }
}
