package dev.troupe.processor.body.deadlock;

import com.sun.source.tree.Tree;
import dev.troupe.processor.body.source.Servers.Said;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Where waiting leads back to who waits: a handler of A waits for one of B, which waits for any of
 * A. It is found once, however many of its servers it is looked at from.
 */
final class Circles {
  /** A handler of a server, which may be an inherited one. */
  private record Node(TypeElement server, ExecutableElement handler) {
    static Node of(Said said) {
      return new Node(said.server().type(), said.handler().element());
    }
  }

  private final List<Wait> all;
  private final Map<Node, List<Wait>> from = new HashMap<>();

  Circles(List<Wait> all) {
    this.all = all;
    for (Wait wait : all) {
      from.computeIfAbsent(new Node(wait.server().type(), wait.in()), _ -> new ArrayList<>())
          .add(wait);
    }
  }

  /** The circles, each by its waits in their order. */
  List<List<Wait>> all() {
    Map<Set<Tree>, List<Wait>> found = new LinkedHashMap<>();
    for (Wait wait : all) {
      List<Wait> circle = from(wait);
      if (!circle.isEmpty()) {
        found.putIfAbsent(
            circle.stream().map(each -> each.where().getLeaf()).collect(Collectors.toSet()),
            circle);
      }
    }
    return List.copyOf(found.values());
  }

  /** The shortest circle that begins with a wait; empty if there is none. */
  private List<Wait> from(Wait first) {
    TypeElement waiting = first.server().type();
    Map<Node, List<Wait>> ways = new HashMap<>();
    Deque<Node> next = new ArrayDeque<>();
    next.add(Node.of(first.said()));
    ways.put(next.element(), List.of(first));
    while (!next.isEmpty()) {
      Node node = next.remove();
      for (Wait wait : from.getOrDefault(node, List.of())) {
        List<Wait> way = new ArrayList<>(ways.get(node));
        way.add(wait);
        if (wait.said().server().type().equals(waiting)) {
          return isSimple(way) ? way : List.of();
        }
        if (ways.putIfAbsent(Node.of(wait.said()), way) == null) {
          next.add(Node.of(wait.said()));
        }
      }
    }
    return List.of();
  }

  /** Whether every server comes once: a circle within it is found by itself. */
  private static boolean isSimple(List<Wait> way) {
    Set<TypeElement> servers = new HashSet<>();
    return way.stream().allMatch(wait -> servers.add(wait.server().type()));
  }
}
