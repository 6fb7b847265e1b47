package dev.troupe.processor.body.lifecycle;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.body.reach.Step;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.Server;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.validate.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is to run last does. It always runs in a crash; but a server that is linked to a
 * parent, and neither traps exits nor is ever stopped, is ended by an exit signal, which skips it.
 */
final class Endings {
  private final Compilation compilation;

  /** Where classes and methods are. */
  private final Map<Element, TreePath> paths = new HashMap<>();

  /** Servers that are started with a parent. */
  private final Set<TypeElement> linked = new HashSet<>();

  /** Servers that somebody stops. */
  private final Set<TypeElement> stopped = new HashSet<>();

  /** Whether somebody stops servers of whatever class. */
  private boolean anyStopped;

  Endings(Compilation compilation) {
    this.compilation = compilation;
  }

  void read(SourceClass type) {
    paths.put(type.element(), type.path());
    type.code()
        .forEach(code -> {
          new Scanner().scan(code.path(), null);
          code.method().ifPresent(method -> paths.put(method, code.path()));
        });
  }

  void check(Server server, List<Step> steps) {
    boolean seesItsEnd =
        steps.stream()
            .map(Step::method)
            .anyMatch(method ->
                Stream.of("trapExits", "stop", "exit")
                    .anyMatch(name -> Methods.is(method, Methods.SELF, name)));
    TypeElement type = server.type();
    if (seesItsEnd || anyStopped || stopped.contains(type) || !linked.contains(type)) {
      return;
    }
    server.handlers(HandlerKind.TERMINATE).forEach(handler -> report(server, handler));
  }

  private void report(Server server, HandlerMethod last) {
    // one that is inherited from a library is told of at the class
    Stream.of(last.element(), server.type())
        .flatMap(place -> Stream.ofNullable(paths.get(place)))
        .findFirst()
        .ifPresent(path ->
            compilation
                .reporter()
                .report(
                    Problem.TERMINATE_SKIPPED, path, server.name(last), Prose.type(server.type())));
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
      compilation.invoked(getCurrentPath()).ifPresent(method -> invoked(method, tree));
      return super.visitMethodInvocation(tree, null);
    }

    private void invoked(ExecutableElement method, MethodInvocationTree tree) {
      String name = method.getSimpleName().toString();
      if (name.equals("startLink") || name.equals("childSpec")) {
        compilation
            .servers()
            .serverOf(MoreElements.asType(Mirrors.ownerOf(method)))
            .ifPresent(server -> linked.add(server.type()));
      } else if (Methods.is(method, Methods.SERVER_REF, "stop")) {
        server(tree).ifPresentOrElse(each -> stopped.add(each.type()), () -> anyStopped = true);
      }
    }

    /** The server whose reference that is invoked on, by its messages. */
    private Optional<Server> server(MethodInvocationTree tree) {
      return Optional.of(tree.getMethodSelect())
          .filter(MemberSelectTree.class::isInstance)
          .map(select -> Compilation.at(getCurrentPath(), select))
          .map(select ->
              Compilation.at(select, ((MemberSelectTree) select.getLeaf()).getExpression()))
          .flatMap(compilation::type)
          .filter(DeclaredType.class::isInstance)
          .flatMap(type -> MoreTypes.asDeclared(type).getTypeArguments().stream().findFirst())
          .filter(DeclaredType.class::isInstance)
          .map(message -> MoreTypes.asElement(message).getEnclosingElement())
          .filter(TypeElement.class::isInstance)
          .flatMap(client -> compilation.servers().serverOf(MoreElements.asType(client)));
    }
  }
}
