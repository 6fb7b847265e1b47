package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What a user sees when the processor itself fails. */
class InternalErrorTest {
  private static Compilation compile(Object... options) {
    return Compiler.javac()
        .withProcessors(new OnFullDisk())
        .withOptions(options)
        .compile(
            source(
                "a.Counter",
                """
                package a;
                @dev.troupe.api.GenServer
                class Counter {
                  @dev.troupe.api.HandleCall int count() { return 0; }
                }
                """));
  }

  @Test
  void oneErrorAtTheClass() {
    Compilation compilation = compile();
    assertThat(compilation.diagnostics())
        .singleElement()
        .satisfies(error -> {
          assertThat(error.getLineNumber()).isEqualTo(3);
          assertThat(error.getMessage(Locale.ROOT))
              .contains("[GenServer.InternalError]", "Counter", "no space left");
        });
  }

  @Test
  void traceOnDemand() {
    Compilation compilation = compile("-Atroupe.debug=true");
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.notes())
        .anySatisfy(
            note -> assertThat(note.getMessage(Locale.ROOT)).contains("at dev.troupe.processor."));
  }

  /** The processor, where nothing can be written. */
  private static final class OnFullDisk extends AbstractProcessor {
    private final TroupeProcessor processor = new TroupeProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      Filer full =
          proxy(
              Filer.class,
              (_, _, _) -> {
                throw new IOException("no space left");
              });
      processor.init(
          proxy(
              ProcessingEnvironment.class,
              (_, method, arguments) -> {
                try {
                  return method.getName().equals("getFiler")
                      ? full
                      : method.invoke(environment, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }
  }
}
