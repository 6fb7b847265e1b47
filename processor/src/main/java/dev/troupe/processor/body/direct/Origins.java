package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.direct.KnownTypes.Use;
import dev.troupe.processor.body.direct.Origin.All;
import dev.troupe.processor.body.direct.Origin.Held;
import dev.troupe.processor.body.direct.Origin.Known;
import dev.troupe.processor.body.direct.Origin.Returned;
import dev.troupe.processor.body.direct.Origin.Unknown;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Says where what an expression yields comes from. */
final class Origins {
  /** What is gone through, and may be made on the way. */
  private static final Set<String> PASSING =
      Set.of("java.util.Iterator", "java.util.stream.BaseStream");

  private static final String ITERABLE = "java.lang.Iterable";

  private static final Set<String> COPYING = Set.of("of", "ofEntries", "copyOf");
  private static final Set<String> CONTAINERS = Set.of("java.util.Collection", "java.util.Map");
  private static final Set<String> SORTED =
      Set.of("java.util.SortedSet", "java.util.SortedMap", "java.util.PriorityQueue");

  private final Reading reading;
  private final Calls calls;
  private final IdentityHashMap<Tree, Origin> found = new IdentityHashMap<>();

  Origins(Reading reading, Calls calls) {
    this.reading = reading;
    this.calls = calls;
  }

  Origin of(TreePath path) {
    Origin known = found.get(path.getLeaf());
    if (known == null) {
      known = find(path);
      found.put(path.getLeaf(), known);
    }
    return known;
  }

  private Origin find(TreePath path) {
    return switch (path.getLeaf()) {
      case LambdaExpressionTree lambda -> lambda(path, new TreePath(path, lambda.getBody()));
      case MemberReferenceTree _ -> reference(path);
      case ParenthesizedTree inner -> of(new TreePath(path, inner.getExpression()));
      case TypeCastTree cast -> of(new TreePath(path, cast.getExpression()));
      case AssignmentTree assignment -> of(new TreePath(path, assignment.getExpression()));
      case ConditionalExpressionTree choice ->
          new All(
              List.of(
                  of(new TreePath(path, choice.getTrueExpression())),
                  of(new TreePath(path, choice.getFalseExpression()))));
      default -> reading.isValue(path) && !reading.isChanging(path) ? Origin.SAFE : findOpen(path);
    };
  }

  private Origin lambda(TreePath path, TreePath body) {
    BodyReader read = BodyReader.read(body, reading);
    List<Origin> results =
        body.getLeaf() instanceof ExpressionTree ? List.of(of(body)) : read.returned();
    return running(path, read.steps(), results);
  }

  private Origin reference(TreePath path) {
    List<Step> steps = calls.reference(path);
    List<Origin> results = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Enter enter) {
        results.add(new Returned(enter.method(), List.of()));
      }
    }
    return running(path, steps, results);
  }

  /** A lambda runs its body; whoever calls it goes through what it returns, if there is a way. */
  private Origin running(TreePath path, List<Step> steps, List<Origin> results) {
    List<Step> all = new ArrayList<>(steps);
    if (!results.isEmpty() && reading.compilation().type(path).filter(this::goesOn).isPresent()) {
      String what = "goes through what " + Reading.text(path) + " returns";
      all.add(new Step.Rely(path, new All(results), what));
    }
    return new Known(all, false);
  }

  /** Whether what a function returns is gone through by whoever calls it. */
  private boolean goesOn(TypeMirror function) {
    return reading.mirrors().is(reading.mirrors().types().erasure(function), ITERABLE)
        || Contents.of(function, reading.mirrors())
            .map(each -> reading.mirrors().element(each))
            .filter(Objects::nonNull)
            .flatMap(each -> reading.mirrors().supertypes(each))
            .anyMatch(each -> PASSING.contains(each.getQualifiedName().toString()));
  }

  private Origin findOpen(TreePath path) {
    Unknown unknown = new Unknown(Reading.text(path) + " may be of any class");
    return switch (path.getLeaf()) {
      case IdentifierTree _, MemberSelectTree _ ->
          reading
              .variable(path)
              .<Origin>map(variable -> isKnown(variable) ? Origin.SAFE : new Held(variable))
              .orElse(unknown);
      case NewClassTree made -> made(path, made);
      case MethodInvocationTree call ->
          reading
              .compilation()
              .invoked(path)
              .map(method -> result(path, call, method))
              .orElse(unknown);
      default -> unknown;
    };
  }

  /** A constant of the list. */
  private boolean isKnown(VariableElement variable) {
    return variable.getModifiers().contains(Modifier.STATIC)
        && Reading.owner(variable)
            .flatMap(owner -> reading.known().of(owner, reading.mirrors()))
            .filter(type -> type.allows(variable.getSimpleName().toString()))
            .isPresent();
  }

  private Origin made(TreePath path, NewClassTree made) {
    TypeElement type = reading.typeElement(path).orElse(null);
    if (type == null || made.getClassBody() != null || reading.compilation().isSource(type)) {
      return new Unknown(Reading.text(path) + " is not one of the JDK's own");
    }
    return reading.known().use(type, "new", reading.mirrors()) != Use.NOT
        ? new Known(later(calls.construction(path), !keepsOrder(type)), true)
        : new Unknown(
            "that is of "
                + type.getSimpleName()
                + ", "
                + reading.known().reason(type, reading.mirrors()));
  }

  /** One of the JDK that goes on with the comparator of whatever collection it copies. */
  private static boolean keepsOrder(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.util.PriorityQueue");
  }

  private Origin result(TreePath path, MethodInvocationTree call, ExecutableElement method) {
    TypeElement owner = MoreElements.asType(method.getEnclosingElement());
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    List<TreePath> arguments = Calls.paths(path, call.getArguments());
    List<Step> steps = calls.invocation(path);
    if (steps.stream().anyMatch(Step.Enter.class::isInstance)) {
      return new Returned(method, arguments.stream().map(this::of).toList());
    }
    List<Origin> from = new ArrayList<>();
    from.add(new Known(later(steps, COPYING.contains(method.getSimpleName().toString())), false));
    if (method.getReturnType().getKind() == TypeKind.TYPEVAR) {
      List<TreePath> same = same(method, arguments);
      if (!isStatic || same.isEmpty() || isSupplied(method)) {
        return new Unknown("what " + Calls.name(method, owner) + " returns may be of any class");
      }
      same.forEach(argument -> from.add(of(argument)));
    } else if (!isStatic && call.getMethodSelect() instanceof MemberSelectTree member) {
      TreePath select = new TreePath(path, call.getMethodSelect());
      from.add(of(new TreePath(select, member.getExpression())));
    }
    return new All(List.copyOf(from));
  }

  /** What an object goes on to run once it is made; what it has copied, it has not kept. */
  private List<Step> later(List<Step> making, boolean copies) {
    return making.stream()
        .filter(step ->
            copies
                ? step instanceof Step.Rely && !isCopied(step.at())
                : step instanceof Step.Rely || step instanceof Step.Look)
        .toList();
  }

  /** A sorted collection hands its comparator on. */
  private boolean isCopied(TreePath argument) {
    return reading
        .typeElement(argument)
        .filter(type -> {
          List<String> names =
              reading
                  .mirrors()
                  .supertypes(type)
                  .map(each -> each.getQualifiedName().toString())
                  .toList();
          return names.stream().anyMatch(CONTAINERS::contains)
              && names.stream().noneMatch(SORTED::contains);
        })
        .isPresent();
  }

  /** Whether what is returned may come from a function, as in requireNonNullElseGet. */
  private boolean isSupplied(ExecutableElement method) {
    return method.getParameters().stream()
        .flatMap(parameter -> Contents.of(parameter.asType(), reading.mirrors()))
        .map(each -> each instanceof WildcardType wildcard ? wildcard.getExtendsBound() : each)
        .filter(Objects::nonNull)
        .anyMatch(each -> reading.mirrors().types().isSameType(each, method.getReturnType()));
  }

  /** The arguments of the very type that is returned, as in requireNonNull. */
  private List<TreePath> same(ExecutableElement method, List<TreePath> arguments) {
    List<TreePath> same = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size() && i < arguments.size(); i++) {
      if (reading
          .mirrors()
          .types()
          .isSameType(method.getParameters().get(i).asType(), method.getReturnType())) {
        same.add(arguments.get(i));
      }
    }
    return same;
  }
}
