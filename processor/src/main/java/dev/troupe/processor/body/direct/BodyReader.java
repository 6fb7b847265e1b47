package dev.troupe.processor.body.direct;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads a body: what it does, and what it assigns. */
final class BodyReader extends SlowReader {
  static final Set<String> PRINTING = Set.of("toString");

  private final Calls calls;
  private final List<Origin> returned = new ArrayList<>();
  private boolean delegates;

  private BodyReader(Reading reading, Calls calls) {
    super(reading, calls.origins());
    this.calls = calls;
  }

  static BodyReader read(TreePath body, Reading reading) {
    BodyReader reader = new BodyReader(reading, new Calls(reading));
    reader.scan(body, null);
    return reader;
  }

  /** Where what it returns comes from. */
  List<Origin> returned() {
    return returned;
  }

  /** Whether it calls another constructor of its class. */
  boolean delegates() {
    return delegates;
  }

  Origin origin(TreePath expression) {
    return origins.of(expression);
  }

  // --- what runs something

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void unused) {
    ExpressionTree select = node.getMethodSelect();
    delegates |= select instanceof IdentifierTree name && name.getName().contentEquals("this");
    List<Step> call = calls.invocation(getCurrentPath());
    if (call.stream().noneMatch(Step.Enter.class::isInstance) || !isForeign(at(select))) {
      scan(select, null);
    }
    scan(node.getArguments(), null);
    steps.addAll(call);
    return null;
  }

  /** Whether it is called on a static field such as System.out, which need not be said as well. */
  private boolean isForeign(TreePath select) {
    return select.getLeaf() instanceof MemberSelectTree member
        && reading
            .variable(new TreePath(select, member.getExpression()))
            .flatMap(Reading::owner)
            .filter(owner -> owner.getQualifiedName().toString().startsWith("java."))
            .isPresent();
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void unused) {
    scan(node.getEnclosingExpression(), null);
    scan(node.getArguments(), null);
    scan(node.getClassBody(), null);
    steps.addAll(calls.construction(getCurrentPath()));
    return null;
  }

  /** It runs where it is handed to something that calls it. */
  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree node, @Nullable Void unused) {
    origins.of(getCurrentPath());
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void unused) {
    return scan(node.getQualifierExpression(), null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree node, @Nullable Void unused) {
    ClassReader.read(getCurrentPath(), reading);
    for (Tree member : node.getMembers()) {
      if (member instanceof ClassTree) {
        scan(member, null);
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitDeconstructionPattern(
      DeconstructionPatternTree node, @Nullable Void unused) {
    reading
        .typeElement(at(node.getDeconstructor()))
        .ifPresent(type ->
            type.getRecordComponents()
                .forEach(component ->
                    steps.add(
                        new Step.Enter(
                            getCurrentPath(), component.getAccessor(), true, List.of()))));
    return super.visitDeconstructionPattern(node, null);
  }

  // --- what may be static, and what is assigned

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void unused) {
    useStatic();
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree node, @Nullable Void unused) {
    useStatic();
    return super.visitMemberSelect(node, null);
  }

  private void useStatic() {
    reading
        .variable(getCurrentPath())
        .filter(field -> field.getKind().isField())
        .filter(field -> field.getModifiers().contains(Modifier.STATIC))
        .filter(field -> field.getConstantValue() == null)
        .ifPresent(field -> steps.add(new Step.UseStatic(getCurrentPath(), field, false)));
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree node, @Nullable Void unused) {
    reading
        .variable(at(node.getVariable()))
        .ifPresent(
            variable -> reading.facts().assign(variable, origins.of(at(node.getExpression()))));
    write(node.getVariable());
    return scan(node.getExpression(), null);
  }

  /** Writing to an element of an array is writing to whatever holds the array. */
  private void write(ExpressionTree target) {
    scan(target, null);
    reading
        .variable(at(Objects.requireNonNull(Expressions.bare(target))))
        .ifPresent(variable -> steps.add(new Step.Assign(getCurrentPath(), variable)));
    Tree base = target;
    while (base instanceof ArrayAccessTree element) {
      base = element.getExpression();
    }
    Tree written = base;
    steps.replaceAll(step ->
        step instanceof Step.UseStatic use && use.at().getLeaf() == written
            ? new Step.UseStatic(use.at(), use.field(), true)
            : step);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree node, @Nullable Void unused) {
    if (node.getKind() == Tree.Kind.PLUS_ASSIGNMENT && isString(getCurrentPath())) {
      print(node.getExpression());
    }
    write(node.getVariable());
    return scan(node.getExpression(), null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree node, @Nullable Void unused) {
    switch (node.getKind()) {
      case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT ->
          write(node.getExpression());
      default -> scan(node.getExpression(), null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree node, @Nullable Void unused) {
    if (node.getInitializer() != null) {
      reading
          .variable(getCurrentPath())
          .ifPresent(
              variable -> reading.facts().assign(variable, origins.of(at(node.getInitializer()))));
    }
    return scan(node.getInitializer(), null);
  }

  @Override
  public @Nullable Void visitBindingPattern(BindingPatternTree node, @Nullable Void unused) {
    reading
        .variable(at(node.getVariable()))
        .ifPresent(variable -> reading.facts().assign(variable, element(variable.toString())));
    return null;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree node, @Nullable Void unused) {
    if (node.getExpression() != null) {
      returned.add(origins.of(at(node.getExpression())));
    }
    return scan(node.getExpression(), null);
  }

  // --- strings are printed objects

  @Override
  public @Nullable Void visitBinary(BinaryTree node, @Nullable Void unused) {
    if (node.getKind() == Tree.Kind.PLUS && isString(getCurrentPath())) {
      print(node.getLeftOperand());
      print(node.getRightOperand());
    }
    return super.visitBinary(node, null);
  }

  private boolean isString(TreePath path) {
    return reading
        .compilation()
        .type(path)
        .filter(type -> Reading.isString(type, reading.mirrors()))
        .isPresent();
  }

  private void print(ExpressionTree operand) {
    TreePath path = at(operand);
    steps.addAll(calls.look(path, path, PRINTING, "prints " + Reading.text(path)));
  }
}
