package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.Plugin;
import dev.troupe.processor.body.TroupePlugin;
import dev.troupe.processor.testing.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How compilers and build tools find the processor, and what they are told of it. */
class RegistrationTest {
  @TempDir Path folder;

  @Test
  void compilers() {
    assertThat(ServiceLoader.load(Processor.class).stream())
        .extracting(provider -> (Object) provider.type())
        .contains(TroupeProcessor.class);
  }

  @Test
  void javac() {
    assertThat(ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::get))
        .filteredOn(TroupePlugin.class::isInstance)
        .singleElement()
        .satisfies(plugin -> {
          assertThat(plugin.autoStart()).isTrue();
          assertThat(plugin.getName()).isEqualTo("Troupe");
        });
  }

  /** As a build tool does it: on a path of its own, with a class loader of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"-Atroupe.debug=true", "-Xplugin:Troupe debug=true"})
  void processorPath(String option) throws IOException {
    assertThat(compile(option))
        .filteredOn(warning -> warning.contains("[GenServer.SharedField]"))
        .as("each once")
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(folder.resolve("problems/SharedFieldClient.class")).exists();
  }

  @Test
  @DisplayName("What the plugin is told, and does not understand, is said once")
  void misspeltArgument() throws IOException {
    assertThat(compile("-Xplugin:Troupe debgu=true explain=directly"))
        .filteredOn(warning -> warning.contains("means nothing"))
        .containsExactlyInAnyOrder(
            "[GenServer.UnknownOption] -Xplugin:Troupe debgu means nothing, as there are only"
                + " debug, explain, sendable. Did you mean \"debug\"?",
            "[GenServer.UnknownValue] -Xplugin:Troupe explain=directly means nothing, as it can"
                + " only be nothing or direct. Did you mean \"direct\"?");
  }

  private List<String> compile(String option) throws IOException {
    String path = System.getProperty("java.class.path");
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      javac
          .getTask(
              null,
              files,
              said,
              List.of("-processorpath", path, "-cp", path, option),
              null,
              Sources.load(Sources.root("problems").resolve("SharedField.java")))
          .call();
    }
    return said.getDiagnostics().stream().map(warning -> warning.getMessage(Locale.ROOT)).toList();
  }

  @Test
  void gradle() throws IOException {
    String name = "META-INF/gradle/incremental.annotation.processors";
    try (InputStream input = TroupeProcessor.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(new String(input.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(TroupeProcessor.class.getName() + ",isolating\n");
    }
  }

  @Test
  void annotations() {
    TroupeProcessor processor = new TroupeProcessor();
    assertThat(processor.getSupportedAnnotationTypes())
        .allSatisfy(name -> assertThat(Class.forName(name).isAnnotation()).isTrue())
        .contains("dev.troupe.api.GenServer")
        .hasSize(7);
    assertThat(processor.getSupportedOptions())
        .containsExactlyInAnyOrder("troupe.debug", "troupe.explain", "troupe.sendable");
    assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
  }
}
