package dev.troupe.processor.sendable;

import dev.troupe.processor.sendable.Nature.Composite;
import dev.troupe.processor.sendable.Nature.Container;
import dev.troupe.processor.sendable.Nature.Doubt;
import dev.troupe.processor.sendable.Nature.Fixed;
import dev.troupe.processor.sendable.Nature.Refused;
import dev.troupe.processor.sendable.Nature.Variable;
import dev.troupe.processor.sendable.TypeNode.Part;
import dev.troupe.processor.type.ClientNames;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Nullness;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.type.TypeNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Whether what a server's handlers take and give can cross from one process to another. */
public final class Sendability {
  private static final String VOUCH = ", or vouch for it with @Sendable";

  private final TypeGraph graph;
  private final Copying copying;

  public Sendability(TypeElement server, Mirrors mirrors, ClientNames clients, TypeNames names) {
    this.graph = new TypeGraph(server, mirrors, clients, names);
    this.copying = new Copying(mirrors, names);
  }

  /** How the values of a type are copied. */
  public Copy copy(TypeMirror type) {
    return copying.copy(graph.node(type));
  }

  /** How the arguments of a parameter are copied. */
  public Copy copy(Element parameter, TypeMirror type) {
    Copy copy = copying.copy(graph.node(parameter, type));
    return Nullness.allowsNull(parameter) ? copy.unlessNull() : copy;
  }

  /** The methods that all these copies need in the client. */
  public List<CopyMethod> copyMethods() {
    return copying.methods();
  }

  /** The types that these methods mention. */
  public List<DeclaredType> copiedTypes() {
    return copying.mentioned();
  }

  /** What keeps the values of a type from being sent; the nearest, if there is more than one. */
  public Optional<Culprit> culprit(TypeMirror type) {
    return new Search(graph.node(type), false).culprit();
  }

  /** What keeps the arguments of a parameter from being sent. */
  public Optional<Culprit> culprit(Element parameter, TypeMirror type) {
    return new Search(graph.node(parameter, type), false).culprit();
  }

  /**
   * What keeps the messages that a handler takes from being sent. Whatever is sent arrives there,
   * and no pattern can tell what it holds.
   */
  public Optional<Culprit> culpritOfMessage(Element parameter, TypeMirror type) {
    return new Search(graph.node(parameter, type), true).culprit();
  }

  /** What an exception carries along that can change. */
  public Optional<Culprit> culpritOfException(TypeMirror type) {
    return type instanceof DeclaredType exception
        ? new Search(graph.exception(exception), false).culprit()
        : Optional.empty();
  }

  /** Whether what a field holds is known to be able to change. */
  public boolean isMutable(VariableElement field) {
    return switch (graph.node(field, field.asType()).nature()) {
      case Container(_, boolean mutable) -> mutable;
      case Refused refused -> refused.doubt() == Doubt.MUTABLE;
      default -> false;
    };
  }

  /** Whether something in a type has to be copied. */
  static boolean isCopied(TypeNode node) {
    return isCopied(node, new HashSet<>());
  }

  private static boolean isCopied(TypeNode node, Set<TypeNode> seen) {
    return switch (node.nature()) {
      case Container(_, boolean mutable) when mutable -> true;
      case Fixed _, Variable _, Refused _ -> false;
      default ->
          seen.add(node) && node.parts().stream().anyMatch(part -> isCopied(part.node(), seen));
    };
  }

  /** Looks for a culprit, the nearest parts first. */
  private static final class Search {
    private record Step(TypeNode node, String path, TypeMirror written) {}

    private final boolean anything;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Set<TypeNode> seen = new HashSet<>();

    Search(TypeNode root, boolean anything) {
      this.anything = anything;
      steps.add(new Step(root, "", root.type()));
    }

    Optional<Culprit> culprit() {
      while (!steps.isEmpty()) {
        Step step = steps.remove();
        Optional<Culprit> found = seen.add(step.node()) ? at(step) : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private Optional<Culprit> at(Step step) {
      if (step.node().nature() instanceof Refused refused) {
        return refused.doubt() == Doubt.ANYTHING && anything
            ? Optional.empty()
            : Optional.of(culprit(step, refused.because(), refused.mend()));
      }
      if (step.node().nature() instanceof Composite(boolean visible)
          && !visible
          && isCopied(step.node())) {
        return Optional.of(
            culprit(
                step, "has to be copied, but is hidden from the client", "make it public" + VOUCH));
      }
      for (Part part : step.node().parts()) {
        Step next = next(step, part);
        Optional<Culprit> fixed = fixed(step, next);
        if (fixed.isPresent()) {
          return fixed;
        }
        if (!isClosed(step.node(), part.node())) {
          steps.add(next);
        }
      }
      return Optional.empty();
    }

    private static Step next(Step step, Part part) {
      if (part.label().isEmpty()) {
        return new Step(part.node(), step.path(), step.written());
      }
      String path =
          step.path().endsWith(part.label()) ? step.path() : step.path() + " -> " + part.label();
      return new Step(part.node(), path, part.node().type());
    }

    /** What would have to be copied, in something that cannot be made anew. */
    private static Optional<Culprit> fixed(Step whole, Step part) {
      if (!isCopied(part.node())) {
        return Optional.empty();
      }
      return switch (whole.node().nature()) {
        case Fixed(boolean closed) when !closed ->
            Optional.of(
                culprit(
                    part,
                    "has to be copied, but not in a class",
                    "make " + Prose.erased(whole.node().type()) + " a record" + VOUCH));
        case Variable _ ->
            Optional.of(
                culprit(
                    part,
                    "has to be copied, and the copy is no " + Prose.type(whole.node().type()),
                    "use " + Prose.type(part.node().type()) + VOUCH));
        default -> Optional.empty();
      };
    }

    /** An enum's own containers and functions are nobody else's. */
    private static boolean isClosed(TypeNode whole, TypeNode part) {
      return whole.nature() instanceof Fixed(boolean closed)
          && closed
          && (isCopied(part)
              || (part.nature() instanceof Refused refused && refused.doubt() != Doubt.MUTABLE));
    }

    private static Culprit culprit(Step step, String because, String mend) {
      String written = Prose.type(step.written());
      String culprit = Prose.type(step.node().type());
      String what = written.equals(culprit) ? ", which " : ", and " + culprit + " ";
      return new Culprit(step.path().replaceFirst("^ -> ", ""), written + what + because, mend);
    }
  }
}
