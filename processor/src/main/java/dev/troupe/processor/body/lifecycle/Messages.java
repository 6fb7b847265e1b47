package dev.troupe.processor.body.lifecycle;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.body.reach.Step;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.Server;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.validate.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Messages that a server brings upon itself, and does not handle. */
final class Messages {
  private final Compilation compilation;

  /** What the invocations bring that bring something. */
  private final Map<Tree, Brought> brought = new HashMap<>();

  /**
   * A message to come.
   *
   * @param what its type
   * @param kind who handles it
   */
  private record Brought(TypeMirror what, HandlerKind kind) {}

  Messages(Compilation compilation) {
    this.compilation = compilation;
  }

  void read(SourceClass type) {
    type.code().forEach(code -> new Scanner().scan(code.path(), null));
  }

  void check(Server server, List<Step> steps) {
    // who receives in a handler takes his messages himself
    boolean receives =
        steps.stream().anyMatch(step -> Methods.is(step.method(), Methods.SELF, "receive"));
    // who cleans up when he ends traps exits for that
    boolean ends = server.handlers(HandlerKind.TERMINATE).findAny().isPresent();
    for (Step step : steps) {
      Brought message = brought.get(step.where().getLeaf());
      if (message != null
          && !(receives && message.kind() == HandlerKind.INFO)
          && !(ends && Methods.is(step.method(), Methods.SELF, "trapExits"))) {
        check(server, step, message);
      }
    }
  }

  private void check(Server server, Step step, Brought message) {
    Mirrors mirrors = compilation.mirrors();
    boolean handled =
        server
            .handlers(message.kind())
            .flatMap(handler -> handler.signature().getParameterTypes().stream())
            .anyMatch(type ->
                mirrors.isSubtype(message.what(), type) || mirrors.isSubtype(type, message.what()));
    if (!handled) {
      String name = Prose.erased(message.what());
      compilation
          .reporter()
          .report(
              Problem.UNHEARD_MESSAGE,
              step.where(),
              Mirrors.ownerOf(step.method()).getSimpleName() + "." + step.method().getSimpleName(),
              name,
              Prose.type(server.type()),
              message.kind().annotation(),
              message.kind() == HandlerKind.CONTINUE ? "it crashes" : "it is logged and dropped",
              name);
    }
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
      compilation
          .invoked(getCurrentPath())
          .flatMap(method -> what(method, tree))
          .filter(what -> what.what().getKind() == TypeKind.DECLARED)
          .ifPresent(what -> brought.put(tree, what));
      return super.visitMethodInvocation(tree, null);
    }

    private Optional<Brought> what(ExecutableElement method, MethodInvocationTree tree) {
      if (Methods.is(method, Methods.SERVER_REF, "monitor") || isStartMonitor(method)) {
        return api("Down");
      }
      if (!Methods.is(method, Methods.SELF, method.getSimpleName().toString())) {
        return Optional.empty();
      }
      return switch (method.getSimpleName().toString()) {
        case "monitor" -> api("Down");
        case "trapExits" -> isFalse(tree) ? Optional.empty() : api("Exit");
        case "idleTimeout" ->
            tree.getArguments().size() == 1 ? api("Timeout") : argument(tree, 1, HandlerKind.INFO);
        case "sendAfter" ->
            isSelf(argument(tree, 0))
                ? argument(tree, 1, HandlerKind.INFO)
                : Optional.<Brought>empty();
        case "continueWith" -> argument(tree, 0, HandlerKind.CONTINUE);
        default -> Optional.empty();
      };
    }

    private boolean isStartMonitor(ExecutableElement method) {
      return method.getSimpleName().contentEquals("startMonitor")
          && compilation
              .servers()
              .serverOf(MoreElements.asType(Mirrors.ownerOf(method)))
              .isPresent();
    }

    private Optional<Brought> api(String name) {
      return Optional.ofNullable(
              compilation.mirrors().elements().getTypeElement("dev.troupe.api." + name))
          .map(TypeElement::asType)
          .map(type -> new Brought(type, HandlerKind.INFO));
    }

    private Optional<Brought> argument(MethodInvocationTree tree, int index, HandlerKind kind) {
      return compilation.type(argument(tree, index)).map(type -> new Brought(boxed(type), kind));
    }

    private TypeMirror boxed(TypeMirror type) {
      return type instanceof PrimitiveType primitive
          ? compilation.mirrors().types().boxedClass(primitive).asType()
          : type;
    }

    private TreePath argument(MethodInvocationTree tree, int index) {
      return Compilation.at(getCurrentPath(), tree.getArguments().get(index));
    }

    private boolean isSelf(TreePath receiver) {
      return compilation
          .invoked(receiver)
          .filter(method -> Methods.is(method, Methods.SELF, "pid"))
          .isPresent();
    }

    private static boolean isFalse(MethodInvocationTree tree) {
      return tree.getArguments().getFirst() instanceof LiteralTree literal
          && Boolean.FALSE.equals(literal.getValue());
    }
  }
}
