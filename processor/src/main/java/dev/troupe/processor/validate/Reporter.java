package dev.troupe.processor.validate;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.validate.Finding.Where;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Prints findings: each once at its element, each where the user can mend it, and no warning that
 * is suppressed. A finding in a library is printed at the server class, since it has no place in
 * the sources.
 */
public final class Reporter {
  private final Messager messager;
  private final Set<String> sources = new HashSet<>();
  private final Set<String> printed = new HashSet<>();

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /** Adds types that are being compiled from source. */
  public void addSources(Set<? extends Element> rootElements) {
    for (Element root : rootElements) {
      if (MoreElements.isType(root)) {
        sources.add(MoreElements.asType(root).getQualifiedName().toString());
      }
    }
  }

  /** Prints what was found at a server class, or whatever class it is. */
  public void report(List<Finding> findings, TypeElement type) {
    findings.stream().filter(finding -> !isSuppressed(finding)).forEach(each -> print(each, type));
  }

  /** Prints what is wrong with the build, and nowhere in the sources. */
  public void report(Problem problem, Object... arguments) {
    messager.printMessage(problem.kind(), problem.text(arguments));
  }

  private void print(Finding finding, TypeElement type) {
    Where where = finding.where();
    boolean inSource =
        sources.contains(Mirrors.outermost(where.element()).getQualifiedName().toString());
    Element element = inSource ? where.element() : type;
    if (!printed.add(finding.message() + path(element))) {
      return;
    }
    if (!inSource || where.annotation().isEmpty()) {
      messager.printMessage(finding.kind(), finding.message(), element);
    } else if (where.value().isEmpty()) {
      messager.printMessage(finding.kind(), finding.message(), element, where.annotation().get());
    } else {
      messager.printMessage(
          finding.kind(),
          finding.message(),
          element,
          where.annotation().get(),
          where.value().get());
    }
  }

  /** Where an element is, the same in every round. */
  private static String path(Element element) {
    return Stream.<Element>iterate(element, each -> each != null, Element::getEnclosingElement)
        .map(each -> "@" + each)
        .collect(Collectors.joining());
  }

  private static boolean isSuppressed(Finding finding) {
    return !finding.isError() && Suppression.around(finding.where().element(), finding.problem());
  }
}
