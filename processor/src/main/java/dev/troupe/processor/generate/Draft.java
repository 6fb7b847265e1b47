package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.ServerModel;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/**
 * A client on its way to its file. A model holds nothing of the compiler's, so that another thread
 * sets the text, while this one asks the compiler about the next server.
 *
 * @param name the client
 * @param text what goes to its file
 * @param origin the server class
 */
public record Draft(ClassName name, ForkJoinTask<String> text, TypeElement origin) {
  /** Begins to write a client down, of which the server class is the only origin. */
  public static Draft of(ServerModel server, TypeElement origin) {
    return new Draft(
        server.client(), ForkJoinPool.commonPool().submit(() -> JavaSource.of(server)), origin);
  }

  /**
   * Writes it to its file.
   *
   * @param log told when the file is there already, as when an IDE runs the processor twice
   */
  public void write(Filer filer, Consumer<String> log) throws IOException {
    String source = text.join();
    try (Writer writer = filer.createSourceFile(name.canonicalName(), origin).openWriter()) {
      writer.write(source);
    } catch (FilerException e) {
      log.accept(name.canonicalName() + " is written already: " + e.getMessage());
    }
  }
}
