package dev.troupe.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.Discovery;
import dev.troupe.processor.discover.ServerNames;
import dev.troupe.processor.generate.Draft;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.model.ServerModel;
import dev.troupe.processor.model.ServerModeler;
import dev.troupe.processor.option.Options;
import dev.troupe.processor.sendable.Sendability;
import dev.troupe.processor.sendable.Vouches;
import dev.troupe.processor.type.ClientNames;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.type.TypeNames;
import dev.troupe.processor.validate.ExposedFields;
import dev.troupe.processor.validate.Finding;
import dev.troupe.processor.validate.OptionRules;
import dev.troupe.processor.validate.Problem;
import dev.troupe.processor.validate.Reporter;
import dev.troupe.processor.validate.StrayHandlers;
import dev.troupe.processor.validate.Subject;
import dev.troupe.processor.validate.UnresolvedTypes;
import dev.troupe.processor.validate.Validation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/**
 * Writes the client of each {@code @GenServer} class: discover, model, validate, generate. A class
 * that mentions a type that does not exist yet waits for the next round.
 */
@AutoService(Processor.class)
public final class TroupeProcessor extends AbstractProcessor {
  private final ServerNames waiting = new ServerNames();
  private final ClientNames clients = new ClientNames();
  private Options options = new Options(Map.of());
  private Mirrors mirrors;
  private Reporter reporter;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    options = Options.share(environment.getElementUtils(), environment.getOptions());
    mirrors = new Mirrors(environment.getElementUtils(), environment.getTypeUtils());
    reporter = new Reporter(environment.getMessager());
    OptionRules.check(options, "-Atroupe.", reporter::report);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return options.claimed();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Stream.concat(
            Stream.of(Candidate.ANNOTATION, Vouches.SENDABLE),
            Arrays.stream(HandlerKind.values()).map(HandlerKind::annotationType))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    mirrors.forget();
    reporter.addSources(round.getRootElements());
    addServers(annotations, round);
    // asked before we say anything: to ecj, that counts
    boolean silent = !round.errorRaised();
    Set<TypeElement> servers = waiting.elements(mirrors.elements());
    List<List<TypeElement>> lineages = new ArrayList<>();
    List<Draft> drafts = new ArrayList<>();
    for (TypeElement server : servers) {
      contained(server, () -> lineages.add(process(server, round, silent, drafts)));
    }
    for (Draft draft : drafts) {
      contained(draft.origin(), () -> draft.write(processingEnv.getFiler(), this::debug));
    }
    checkStrays(annotations, round, new StrayHandlers(lineages));
    annotated(Vouches.SENDABLE, annotations, round)
        .forEach(type -> contained(type, () -> checkVouched(type)));
    return false;
  }

  private void addServers(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    annotated(Candidate.ANNOTATION, annotations, round)
        .forEach(server -> {
          waiting.add(server, mirrors.elements());
          clients.add(
              ServerModeler.clientName(server),
              server.getQualifiedName().toString(),
              !server.getTypeParameters().isEmpty());
        });
  }

  private static Stream<TypeElement> annotated(
      String name, Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return annotations.stream()
        .filter(annotation -> annotation.getQualifiedName().contentEquals(name))
        .flatMap(annotation ->
            ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).stream());
  }

  /** Processes one server as far as it can be in this round; returns what it inherits from. */
  private List<TypeElement> process(
      TypeElement type, RoundEnvironment round, boolean silent, List<Draft> drafts) {
    TypeNames names = new TypeNames(clients, mirrors.elements());
    Candidate candidate = Discovery.discover(type, mirrors);
    Sendability sendability = new Sendability(type, mirrors, clients, names);
    ServerModel model = ServerModeler.model(candidate, mirrors, names, sendability);
    boolean complete = names.missing().isEmpty();
    if (complete || round.processingOver()) {
      waiting.remove(type, mirrors.elements());
      Subject subject = new Subject(candidate, model, mirrors, clients, sendability, options);
      List<Finding> findings = new ArrayList<>(Validation.validate(subject));
      if (!complete && silent) {
        findings.add(UnresolvedTypes.finding(type, names.missing(), clients));
      }
      reporter.report(findings, type);
      if (complete && findings.stream().noneMatch(Finding::isError)) {
        drafts.add(Draft.of(model, type));
      }
    }
    return candidate.lineage().types();
  }

  private void checkStrays(
      Set<? extends TypeElement> annotations, RoundEnvironment round, StrayHandlers strays) {
    // by name, as not every compiler has them in the order of the source
    Map<String, TypeElement> types = new TreeMap<>();
    TypeElement[] any = annotations.toArray(TypeElement[]::new);
    for (ExecutableElement handler :
        ElementFilter.methodsIn(round.getElementsAnnotatedWithAny(any))) {
      TypeElement type = MoreElements.asType(Mirrors.ownerOf(handler));
      types.put(type.getQualifiedName().toString(), type);
    }
    types.values().forEach(type -> reporter.report(strays.check(type), type));
  }

  private void checkVouched(TypeElement type) {
    TypeNames names = new TypeNames(clients, mirrors.elements());
    Sendability sendability = new Sendability(type, mirrors, clients, names);
    reporter.report(new ExposedFields(sendability, mirrors).check(type).toList(), type);
  }

  /** One class that is too much for the processor does not keep it from the others. */
  private void contained(TypeElement server, Step step) {
    try {
      step.run();
    } catch (RuntimeException | IOException e) {
      waiting.remove(server, mirrors.elements());
      Finding finding = Finding.at(server, Problem.INTERNAL_ERROR, Prose.type(server), e);
      reporter.report(List.of(finding), server);
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      debug(trace.toString());
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void debug(String message) {
    if (options.debug()) {
      processingEnv.getMessager().printMessage(Kind.NOTE, message);
    }
  }
}
