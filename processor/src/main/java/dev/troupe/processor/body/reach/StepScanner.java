package dev.troupe.processor.body.reach;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.source.Code;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.InPlaceScanner;
import dev.troupe.processor.body.source.Servers.Said;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.type.Mirrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Finds the steps of a body. */
final class StepScanner extends InPlaceScanner {
  private final Code code;
  private final OneForAll oneForAll;
  private final List<Step> steps = new ArrayList<>();
  private boolean answered;

  private StepScanner(Code code, Compilation compilation, OneForAll oneForAll) {
    super(compilation);
    this.code = code;
    this.oneForAll = oneForAll;
  }

  static List<Step> steps(Code code, Compilation compilation, OneForAll oneForAll) {
    StepScanner scanner = new StepScanner(code, compilation, oneForAll);
    scanner.scan(code.path(), null);
    return scanner.steps;
  }

  @Override
  protected void invoked(TreePath where, ExecutableElement method) {
    TreePath receiver = receiver(where);
    Optional<Said> said = said(where, method);
    boolean same = receiver != null && said.isPresent() && oneForAll.is(receiver);
    steps.add(new Step(where, method, said, same, answered));
    answered = answered || (receiver != null && isAnswer(method, receiver));
  }

  /** What is said by a method of a client; or by a message, to the reference of a server. */
  private Optional<Said> said(TreePath where, ExecutableElement method) {
    return where.getLeaf() instanceof MethodInvocationTree tree && isCall(method)
        ? compilation
            .type(Compilation.at(where, tree.getArguments().getFirst()))
            .filter(DeclaredType.class::isInstance)
            .flatMap(
                type -> compilation.servers().said(MoreElements.asType(MoreTypes.asElement(type))))
        : compilation.servers().said(method);
  }

  private static boolean isCall(ExecutableElement method) {
    return method.getSimpleName().contentEquals("call")
        && MoreElements.asType(Mirrors.ownerOf(method))
            .getQualifiedName()
            .contentEquals(OneForAll.SERVER_REF);
  }

  /** Whether that answers the very caller of this body. */
  private boolean isAnswer(ExecutableElement method, TreePath receiver) {
    return Froms.isFrom(Mirrors.ownerOf(method).asType())
        && !method.getSimpleName().contentEquals("caller")
        && code.method()
            .flatMap(body -> compilation.element(receiver).filter(body.getParameters()::contains))
            .isPresent();
  }

  private static @Nullable TreePath receiver(TreePath where) {
    return where.getLeaf() instanceof MemberReferenceTree reference
        ? Compilation.at(where, reference.getQualifierExpression())
        : Compilation.receiver(where);
  }
}
