package dev.troupe.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.Discovery;
import dev.troupe.processor.generate.ClientGenerator;
import dev.troupe.processor.generate.JavaSource;
import dev.troupe.processor.model.ServerModel;
import dev.troupe.processor.model.ServerModeler;
import dev.troupe.processor.type.ClientNames;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.TypeNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Thin. */
@AutoService(Processor.class)
@SupportedAnnotationTypes(Candidate.ANNOTATION)
public final class TroupeProcessor extends AbstractProcessor {
  private final ClientNames clients = new ClientNames();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Mirrors mirrors = new Mirrors(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        TypeElement type = (TypeElement) element;
        ServerModel server =
            ServerModeler.model(
                Discovery.discover(type, mirrors), mirrors, new TypeNames(clients));
        write(server, type);
      }
    }
    return false;
  }

  private void write(ServerModel server, TypeElement type) {
    TypeSpec client = ClientGenerator.generate(server).build();
    ClassName name = server.client();
    try (Writer writer =
        processingEnv.getFiler().createSourceFile(name.canonicalName(), type).openWriter()) {
      writer.write(JavaSource.of(server, client));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
