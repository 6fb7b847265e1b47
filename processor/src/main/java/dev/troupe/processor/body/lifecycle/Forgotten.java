package dev.troupe.processor.body.lifecycle;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.body.source.Code;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.validate.Problem;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Callers that nobody will ever answer. */
final class Forgotten {
  private final Compilation compilation;

  Forgotten(Compilation compilation) {
    this.compilation = compilation;
  }

  void read(SourceClass type) {
    for (Code code : type.code()) {
      code.method()
          .filter(
              method -> Mirrors.annotation(method, HandlerKind.CALL.annotationType()).isPresent())
          .ifPresent(handler -> check(code, handler));
    }
  }

  private void check(Code code, ExecutableElement handler) {
    MethodTree tree = (MethodTree) code.path().getLeaf();
    for (VariableTree parameter : tree.getParameters()) {
      TreePath path = Compilation.at(code.path(), parameter);
      compilation
          .element(path)
          .filter(element -> Froms.isFrom(element.asType()))
          .filter(from -> !isMentioned(from, Compilation.at(code.path(), tree.getBody())))
          .ifPresent(
              _ -> compilation.reporter().report(Problem.UNUSED_FROM, path, Prose.method(handler)));
    }
  }

  private boolean isMentioned(Element variable, TreePath body) {
    Mentioned mentioned = new Mentioned();
    mentioned.scan(body, null);
    return mentioned.elements.contains(variable);
  }

  private final class Mentioned extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Set<Element> elements = new HashSet<>();

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
      compilation.element(getCurrentPath()).ifPresent(elements::add);
      return null;
    }
  }
}
