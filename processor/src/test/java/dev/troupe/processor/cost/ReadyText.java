package dev.troupe.processor.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes the clients that it finds in a folder, and asks nothing: the least that any processor
 * costs which writes as much.
 */
@SupportedAnnotationTypes("dev.troupe.api.GenServer")
@SupportedOptions(ReadyText.CLIENTS)
public final class ReadyText extends AbstractProcessor {
  static final String CLIENTS = "clients";

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element server : round.getElementsAnnotatedWith(annotation)) {
        write(server + "Client", server);
      }
    }
    return false;
  }

  private void write(String client, Element origin) {
    Path folder = Path.of(Objects.requireNonNull(processingEnv.getOptions().get(CLIENTS)));
    Path ready = folder.resolve(client.replace('.', '/') + ".java");
    try (Writer writer = processingEnv.getFiler().createSourceFile(client, origin).openWriter()) {
      writer.write(Files.readString(ready));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
