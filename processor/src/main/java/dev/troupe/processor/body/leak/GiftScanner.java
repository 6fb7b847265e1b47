package dev.troupe.processor.body.leak;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.body.source.Code;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.type.Mirrors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds what a body gives away, in lambdas too. */
final class GiftScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");
  private static final Optional<Receiver> THREAD = Optional.of(Receiver.THREAD);

  private final Compilation compilation;
  private final Cargo cargo;
  private final Owners owners;
  private final Receivers receivers;
  private final Gifts gifts;
  private final Code code;

  GiftScanner(Code code, Cargo cargo, Owners owners, Gifts gifts, Compilation compilation) {
    this.code = code;
    this.cargo = cargo;
    this.owners = owners;
    this.gifts = gifts;
    this.compilation = compilation;
    this.receivers = new Receivers(compilation);
  }

  void scan() {
    scan(code.path(), null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
    TreePath value = Compilation.at(getCurrentPath(), tree.getExpression());
    TreePath variable = Compilation.at(getCurrentPath(), tree.getVariable());
    compilation
        .element(variable)
        .filter(element -> element.getKind().isField())
        .ifPresent(field -> {
          Optional<Receiver> owner = owners.ofField(variable, field);
          cargo
              .of(value)
              .forEach(what -> {
                owner.ifPresent(to -> gifts.add(new Gift(value, what, to)));
                gifts.keep(what);
              });
        });
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
    if (!tree.getArguments().isEmpty()) {
      compilation
          .invoked(getCurrentPath())
          .ifPresent(
              method -> given(method, tree.getArguments(), Compilation.receiver(getCurrentPath())));
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
    compilation
        .invoked(getCurrentPath())
        .ifPresent(constructor -> {
          given(constructor, tree.getArguments(), null);
          if (tree.getClassBody() != null || receivers.isThread(constructor)) {
            receivers.of(constructor).ifPresent(to -> give(getCurrentPath(), to));
          }
        });
    return super.visitNewClass(tree, null);
  }

  private void given(
      ExecutableElement method,
      List<? extends ExpressionTree> arguments,
      @Nullable TreePath receiver) {
    for (int i = 0; i < arguments.size(); i++) {
      TreePath argument = Compilation.at(getCurrentPath(), arguments.get(i));
      Set<Element> all = cargo.of(argument);
      if (!all.isEmpty()) {
        given(all, argument, method, i, receiver);
      }
    }
  }

  private void given(
      Set<Element> all,
      TreePath argument,
      ExecutableElement method,
      int index,
      @Nullable TreePath receiver) {
    Optional<Receiver> owner = receiver == null ? Optional.empty() : owners.of(receiver);
    Optional<Receiver> to = isParallel(receiver) ? THREAD : receivers.of(method);
    boolean kept = receivers.keeps(method);
    if (to.isEmpty() && (kept || Receivers.enlists(method))) {
      to = owner;
    }
    if (to.isPresent()) {
      Receiver receives = to.get();
      all.forEach(what -> gifts.add(new Gift(argument, what, receives)));
    } else if (kept) {
      keep(all, receiver);
    } else if (compilation.isSource(MoreElements.asType(Mirrors.ownerOf(method)))) {
      pass(all, argument, method, index, owner);
    }
  }

  /** Whether something is a stream that other threads work off, too. */
  private boolean isParallel(@Nullable TreePath stream) {
    if (stream == null
        || !(stream.getLeaf() instanceof MethodInvocationTree call)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return false;
    }
    return PARALLEL.contains(select.getIdentifier().toString())
        || isParallel(Compilation.receiver(stream));
  }

  /** What is added to a collection in a field is kept by the object. */
  private void keep(Set<Element> all, @Nullable TreePath collection) {
    if (collection != null
        && compilation.element(collection).filter(each -> each.getKind().isField()).isPresent()) {
      all.forEach(gifts::keep);
    }
  }

  private void pass(
      Set<Element> all, TreePath value, ExecutableElement to, int index, Optional<Receiver> owner) {
    if (!to.getParameters().isEmpty()) {
      int last = to.getParameters().size() - 1;
      VariableElement as = to.getParameters().get(Math.min(index, last));
      all.forEach(what -> gifts.add(new Gift.Passed(value, what, as, owner.orElse(null))));
    }
  }

  private void give(TreePath value, Receiver to) {
    cargo.of(value).forEach(what -> gifts.add(new Gift(value, what, to)));
  }
}
