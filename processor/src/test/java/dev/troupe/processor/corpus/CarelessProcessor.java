package dev.troupe.processor.corpus;

import com.palantir.javapoet.JavaFile;
import dev.troupe.processor.discover.Discovery;
import dev.troupe.processor.generate.ClientGenerator;
import dev.troupe.processor.model.ServerModel;
import dev.troupe.processor.model.ServerModeler;
import dev.troupe.processor.sendable.Sendability;
import dev.troupe.processor.type.ClientNames;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/** Makes the client of every server, and checks nothing; the compiler never sees them. */
@SupportedAnnotationTypes("dev.troupe.api.GenServer")
final class CarelessProcessor extends AbstractProcessor {
  private final ClientNames names = new ClientNames();
  private final List<JavaFileObject> clients = new ArrayList<>();

  List<JavaFileObject> clients() {
    return List.copyOf(clients);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      Set<TypeElement> servers = ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation));
      servers.forEach(this::announce);
      servers.forEach(this::write);
    }
    return false;
  }

  private void announce(TypeElement server) {
    names.add(
        ServerModeler.clientName(server),
        server.getQualifiedName().toString(),
        !server.getTypeParameters().isEmpty());
  }

  private void write(TypeElement server) {
    Mirrors mirrors = new Mirrors(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    TypeNames typeNames = new TypeNames(names, mirrors.elements());
    ServerModel model =
        ServerModeler.model(
            Discovery.discover(server, mirrors),
            mirrors,
            typeNames,
            new Sendability(server, mirrors, names, typeNames));
    clients.add(
        JavaFile.builder(model.client().packageName(), ClientGenerator.generate(model))
            .build()
            .toJavaFileObject());
  }
}
