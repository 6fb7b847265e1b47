package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.Plugin;
import dev.troupe.processor.body.TroupePlugin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** How compilers and build tools find the processor, and what they are told of it. */
class RegistrationTest {
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
        .hasSize(6);
    assertThat(processor.getSupportedOptions()).containsExactly("troupe.debug", "troupe.sendable");
    assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
  }
}
