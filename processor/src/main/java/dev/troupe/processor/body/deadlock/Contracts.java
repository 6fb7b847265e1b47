package dev.troupe.processor.body.deadlock;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.body.source.Code;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.Server;
import dev.troupe.processor.body.source.Servers.Said;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.discover.Lineage;
import dev.troupe.processor.type.Mirrors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Which server is behind an interface of this compilation: the one class that implements it, as its
 * client does then. If others do, or a lambda, nobody can tell.
 */
final class Contracts {
  private final Compilation compilation;
  private final Map<TypeElement, Set<TypeElement>> implementers = new HashMap<>();

  /** Interfaces that something without a name implements. */
  private final Set<Element> open = new HashSet<>();

  Contracts(Compilation compilation) {
    this.compilation = compilation;
  }

  void read(SourceClass type) {
    if (type.element().getKind().isClass()) {
      for (DeclaredType contract : lineage(type.element()).interfaces()) {
        implementers
            .computeIfAbsent(MoreElements.asType(contract.asElement()), _ -> new HashSet<>())
            .add(type.element());
      }
    }
    for (Code code : type.code()) {
      new Nameless().scan(code.path(), null);
    }
  }

  private Lineage lineage(TypeElement type) {
    return Lineage.of(type, compilation.mirrors().types());
  }

  /** What a method of an interface says to the server behind it. */
  Optional<Said> said(ExecutableElement method) {
    TypeElement contract = MoreElements.asType(Mirrors.ownerOf(method));
    Set<TypeElement> known = implementers.getOrDefault(contract, Set.of());
    return known.size() == 1 && !open.contains(contract) && compilation.isSource(contract)
        ? compilation
            .servers()
            .server(known.iterator().next())
            .flatMap(server -> said(server, method))
        : Optional.empty();
  }

  private Optional<Said> said(Server server, ExecutableElement method) {
    return server.handlers().stream()
        .filter(HandlerMethod::isRequest)
        .filter(handler ->
            compilation.mirrors().elements().overrides(handler.element(), method, server.type()))
        .findFirst()
        .map(handler -> new Said(server, handler));
  }

  /** Lambdas, references to methods, local and anonymous classes. */
  private final class Nameless extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private void opens() {
      compilation
          .type(getCurrentPath())
          .filter(DeclaredType.class::isInstance)
          .ifPresent(this::opens);
    }

    private void opens(TypeMirror type) {
      lineage(MoreElements.asType(MoreTypes.asElement(type)))
          .interfaces()
          .forEach(contract -> open.add(contract.asElement()));
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
      opens();
      return super.visitLambdaExpression(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
      opens();
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      compilation.element(getCurrentPath()).map(Element::asType).ifPresent(this::opens);
      return super.visitClass(tree, null);
    }
  }
}
