package dev.troupe.processor.generate;

import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.ServerModel;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/** Writes a client to its file. */
public final class ClientWriter {
  private ClientWriter() {}

  /**
   * Writes a client, of which the server class is the only origin.
   *
   * @param log told when the file is there already, as when an IDE runs the processor twice
   */
  public static void write(
      ServerModel server, TypeSpec client, TypeElement origin, Filer filer, Consumer<String> log)
      throws IOException {
    String source = JavaSource.of(server, client);
    try (Writer writer =
        filer.createSourceFile(server.client().canonicalName(), origin).openWriter()) {
      writer.write(source);
    } catch (FilerException e) {
      log.accept(server.client().canonicalName() + " is written already: " + e.getMessage());
    }
  }
}
