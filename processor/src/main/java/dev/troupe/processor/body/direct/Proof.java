package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.direct.Facts.Body;
import dev.troupe.processor.body.direct.KnownTypes.Use;
import dev.troupe.processor.body.direct.Origin.Known;
import dev.troupe.processor.body.direct.Origin.Unknown;
import dev.troupe.processor.type.Mirrors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Goes through all that a handler runs, and finds what is in the way. */
final class Proof {
  /** What the client copies on the way, so that the JDK has made it. */
  private static final Set<String> COPIED =
      Set.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.Collection");

  /** What a record has without saying so, or inherits from Object. */
  private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString");

  private final Facts facts;
  private final KnownTypes known;
  private final Mirrors mirrors;
  private final TypeElement server;
  private final Overriding overriding;
  private final Provenance provenance;
  private final Looks looks;
  private final Deque<ExecutableElement> way = new ArrayDeque<>();
  private final Deque<List<Step>> running = new ArrayDeque<>();
  private final Deque<TypeElement> initialising = new ArrayDeque<>();
  private final Set<Object> done = new HashSet<>();
  private final List<Obstacle> obstacles = new ArrayList<>();

  private Proof(Reading reading, TypeElement server) {
    this.facts = reading.facts();
    this.known = reading.known();
    this.mirrors = reading.mirrors();
    this.server = server;
    this.overriding = new Overriding(facts, mirrors);
    this.provenance = new Provenance(reading, overriding);
    this.looks = new Looks(facts, known, mirrors, overriding, this);
  }

  /** What is in the way of a handler of a server; nothing, if it is proven. */
  static List<Obstacle> of(
      ExecutableElement handler, TypeElement server, TreePath at, Reading reading) {
    Proof proof = new Proof(reading, server);
    proof.handler(handler, at);
    return proof.obstacles;
  }

  private void handler(ExecutableElement handler, TreePath at) {
    TypeElement owner = MoreElements.asType(handler.getEnclosingElement());
    if (!facts.has(owner)) {
      obstacle(
          at, "is inherited from " + owner.getSimpleName() + ", whose source is not compiled here");
      return;
    }
    for (ExecutableElement each : overriding.seen(handler)) {
      List<Origin> arguments =
          each.getParameters().stream().map(parameter -> sent(parameter)).toList();
      body(each, at, arguments);
    }
  }

  private Origin sent(VariableElement parameter) {
    return COPIED.stream()
            .anyMatch(name -> mirrors.is(mirrors.types().erasure(parameter.asType()), name))
        ? Origin.SAFE
        : new Unknown(parameter.getSimpleName() + " is whatever the caller sends");
  }

  void obstacle(TreePath at, String what) {
    List<ExecutableElement> reversed = new ArrayList<>(way);
    List<ExecutableElement> path = reversed.reversed();
    Obstacle found = new Obstacle(at, what, path.isEmpty() ? path : path.subList(1, path.size()));
    if (done.add(List.of(at.getLeaf(), what))) {
      obstacles.add(found);
    }
  }

  /** Whether something is in the way in an expression already: all else would follow from that. */
  private boolean isReported(Tree expression) {
    return obstacles.stream()
        .flatMap(
            obstacle -> Stream.iterate(obstacle.at(), Objects::nonNull, TreePath::getParentPath))
        .anyMatch(path -> path.getLeaf() == expression);
  }

  private void all(List<Step> steps) {
    steps.forEach(this::one);
  }

  private void one(Step step) {
    switch (step) {
      case Step.Stop stop -> obstacle(stop.at(), stop.what());
      case Step.Enter enter -> enter(enter);
      case Step.Initialise use -> initialise(use.type());
      case Step.UseStatic use -> useStatic(use);
      case Step.Rely rely -> rely(rely);
      case Step.Look look -> looks.check(look);
      case Step.End end when new Growth(end, facts, overriding, provenance).found() ->
          obstacle(end.at(), end.what());
      case Step.End _, Step.Assign _, Step.Add _ -> {}
    }
  }

  private void rely(Step.Rely rely) {
    switch (provenance.follow(rely.origin())) {
      case Unknown unknown -> {
        if (!isReported(rely.at().getLeaf())) {
          obstacle(rely.at(), rely.what() + ", but " + unknown.why());
        }
      }
      case Known known -> run(rely, known.runs());
      default -> {}
    }
  }

  /**
   * What an object runs; a lambda may be on its way already, and runs for each of its arguments.
   */
  private void run(Step.Rely rely, List<Step> steps) {
    if (running.contains(steps)) {
      obstacle(rely.at(), rely.what() + ", which runs itself, with no end in sight");
    } else if (!steps.isEmpty() && done.add(List.of(steps, provenance.given()))) {
      running.push(steps);
      all(steps);
      running.pop();
    }
  }

  // --- methods

  private void enter(Step.Enter enter) {
    ExecutableElement method = enter.method();
    TypeElement owner = MoreElements.asType(method.getEnclosingElement());
    String what = "calls " + Obstacle.name(method);
    if (!facts.has(owner)) {
      if (enter.at().getLeaf() instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select
          && isReported(select.getExpression())) {
        return;
      }
      obstacle(enter.at(), what + ", " + reason(owner));
      return;
    }
    Optional<List<ExecutableElement>> targets =
        enter.exact() ? Optional.of(List.of(method)) : overriding.targets(method);
    if (targets.isEmpty()) {
      obstacle(
          enter.at(), what + ", which can be overridden unseen, so make it or its class final");
      return;
    }
    List<Origin> arguments = enter.arguments().stream().map(provenance::follow).toList();
    for (ExecutableElement target : targets.get()) {
      TypeElement from = MoreElements.asType(target.getEnclosingElement());
      String name = target.getSimpleName().toString();
      if (OF_OBJECTS.contains(name) && facts.body(target).isEmpty()) {
        looks.check(new Step.Look(enter.at(), owner.asType(), Set.of(name), what));
      } else if (!facts.has(from) && known.use(from, name, mirrors) == Use.NOT) {
        obstacle(enter.at(), "calls " + Obstacle.name(target) + ", " + reason(from));
      } else {
        reach(target, enter.at(), arguments, what);
      }
    }
  }

  /** A method that runs, unless it runs already. */
  void reach(ExecutableElement method, TreePath at, List<Origin> arguments, String what) {
    if (way.contains(method)) {
      obstacle(at, what + ", which calls itself, with no end in sight");
    } else {
      body(method, at, arguments);
    }
  }

  private String reason(TypeElement owner) {
    return Mirrors.isGenerated(owner)
        ? "which talks to another server"
        : known.reason(owner, mirrors);
  }

  private void body(ExecutableElement method, TreePath at, List<Origin> arguments) {
    TypeElement owner = MoreElements.asType(method.getEnclosingElement());
    boolean makes = method.getKind() == ElementKind.CONSTRUCTOR;
    if (makes || method.getModifiers().contains(Modifier.STATIC)) {
      initialise(owner);
    }
    if (method.getModifiers().contains(Modifier.NATIVE)) {
      obstacle(at, "calls " + Obstacle.name(method) + ", which is native");
    }
    if (!done.add(List.of(method, arguments))) {
      return;
    }
    Optional<Body> body = facts.body(method);
    provenance.give(method, arguments);
    way.push(method);
    if (makes && !body.map(Body::delegates).orElse(false)) {
      all(facts.initialization(owner, false));
      looks.made(owner, at);
    }
    body.ifPresent(each -> all(each.steps()));
    way.pop();
    provenance.forget(method);
  }

  // --- static state

  /** The server's own class has been initialised by the time that it handles anything. */
  private void initialise(TypeElement type) {
    if (mirrors.supertypes(server).noneMatch(type::equals)
        && done.add(List.of("initialise", type))) {
      mirrors.supertypes(type).filter(facts::has).forEach(this::runStatic);
    }
  }

  private void runStatic(TypeElement type) {
    initialising.push(type);
    all(facts.initialization(type, true));
    initialising.pop();
  }

  private void useStatic(Step.UseStatic use) {
    VariableElement field = use.field();
    TypeElement owner = Reading.owner(field).orElse(null);
    String name = field.getSimpleName().toString();
    if (owner == null) {
      return;
    }
    if (!facts.has(owner)) {
      if (known.of(owner, mirrors).filter(each -> each.allows(name)).isEmpty()) {
        obstacle(use.at(), "reads " + owner.getSimpleName() + "." + name + ", " + reason(owner));
      }
      return;
    }
    initialise(owner);
    if (use.isWritten() ? !owner.equals(initialising.peek()) : !isConstant(field)) {
      obstacle(
          use.at(),
          (use.isWritten() ? "changes " : "uses ")
              + name
              + ", which is static, and shared by all servers");
    }
  }

  /** Whether it stays as it is; what a collection holds is asked where it is used. */
  private boolean isConstant(VariableElement field) {
    TypeElement type = mirrors.element(field.asType());
    return field.getModifiers().contains(Modifier.FINAL)
        && (type == null
            || (!facts.has(type) && !Reading.isChanging(type))
            || type.getKind() == ElementKind.ENUM
            || type.getKind() == ElementKind.RECORD);
  }
}
