package dev.troupe.processor.body.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.type.Mirrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A class that is compiled from source, just attributed: top-level or a member of another one.
 * Local and anonymous classes are part of the code around them.
 *
 * @param element the class
 * @param path its tree
 * @param code what it runs, in the order of the source
 */
public record SourceClass(TypeElement element, TreePath path, List<Code> code) {
  /** A top-level class and those nested in it, unless they are generated clients. */
  public static List<SourceClass> in(TreePath path, Compilation compilation) {
    List<SourceClass> found = new ArrayList<>();
    addTo(found, path, compilation);
    return found;
  }

  private static void addTo(List<SourceClass> found, TreePath path, Compilation compilation) {
    if (!(compilation.element(path).orElse(null) instanceof TypeElement element)
        || Mirrors.isGenerated(element)) {
      return;
    }
    List<Code> code = new ArrayList<>();
    found.add(new SourceClass(element, path, code));
    for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
      TreePath at = new TreePath(path, member);
      if (member instanceof ClassTree) {
        addTo(found, at, compilation);
      } else {
        code(member, at, compilation).ifPresent(code::add);
      }
    }
  }

  private static Optional<Code> code(Tree member, TreePath at, Compilation compilation) {
    return switch (member) {
      case MethodTree method when method.getBody() != null ->
          compilation
              .invoked(at)
              .map(element -> new Code(at, Optional.of(element), isStatic(element)));
      case VariableTree field when field.getInitializer() != null ->
          compilation
              .element(at)
              .map(element ->
                  new Code(at, Optional.empty(), element.getModifiers().contains(Modifier.STATIC)));
      case BlockTree block -> Optional.of(new Code(at, Optional.empty(), block.isStatic()));
      default -> Optional.empty();
    };
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  /** The code of a method or constructor. */
  public Optional<Code> codeOf(ExecutableElement method) {
    return code.stream().filter(each -> each.method().filter(method::equals).isPresent()).findAny();
  }

  /** What runs whenever an instance is made: constructors and initializers. */
  public Stream<Code> making() {
    return code.stream().filter(Code::makes);
  }
}
