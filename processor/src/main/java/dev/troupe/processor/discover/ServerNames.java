package dev.troupe.processor.discover;

import com.google.auto.common.MoreElements;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The server classes that have no client yet, by name: an element is good for one round only, and
 * some classes need more.
 */
public final class ServerNames {
  private final Set<Name> waiting = new LinkedHashSet<>();

  private record Name(String module, String type) {
    static Name of(TypeElement type, Elements elements) {
      return new Name(
          elements.getModuleOf(type).getQualifiedName().toString(),
          type.getQualifiedName().toString());
    }

    Optional<TypeElement> element(Elements elements) {
      return Optional.ofNullable(elements.getTypeElement(elements.getModuleElement(module), type));
    }
  }

  public void add(TypeElement server, Elements elements) {
    waiting.add(Name.of(MoreElements.asType(server), elements));
  }

  public void remove(TypeElement server, Elements elements) {
    waiting.remove(Name.of(server, elements));
  }

  /** Those that wait, as elements of this round. */
  public Set<TypeElement> elements(Elements elements) {
    Set<TypeElement> found = new LinkedHashSet<>();
    waiting.forEach(name -> name.element(elements).ifPresent(found::add));
    return found;
  }
}
