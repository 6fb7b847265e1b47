package dev.troupe.processor.body.leak;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** All that the bodies of a compilation give away, and to whom it goes in the end. */
final class Gifts {
  private final List<Gift> given = new ArrayList<>();
  private final List<Gift.Passed> passed = new ArrayList<>();

  /** Parameters that the object keeps whose method it is. */
  private final Set<Element> kept = new HashSet<>();

  void add(Gift gift) {
    given.add(gift);
  }

  void add(Gift.Passed gift) {
    passed.add(gift);
  }

  void keep(Element parameter) {
    kept.add(parameter);
  }

  /** Parameters that are given away, and to whom. */
  private Map<Element, Receiver> lost() {
    Map<Element, Receiver> lost = new HashMap<>();
    given.forEach(gift -> lost.putIfAbsent(gift.what(), gift.to()));
    boolean more = true;
    while (more) {
      more = false;
      for (Gift.Passed gift : passed) {
        Receiver to = lost.get(gift.as());
        more |= to != null && lost.putIfAbsent(gift.what(), to) == null;
      }
    }
    return lost;
  }

  /** Visits each place where an instance of one of these classes is given away. */
  void of(Set<? extends Element> types, Visitor visitor) {
    for (Gift gift : given) {
      if (types.contains(gift.what())) {
        visitor.visit(gift.where(), gift.what(), gift.to());
      }
    }
    Map<Element, Receiver> lost = lost();
    for (Gift.Passed gift : passed) {
      Receiver keeper = kept.contains(gift.as()) ? gift.owner() : null;
      Receiver to = keeper == null ? lost.get(gift.as()) : keeper;
      if (to != null && types.contains(gift.what())) {
        visitor.visit(gift.where(), gift.what(), to);
      }
    }
  }

  /** What is done with what is given away. */
  @FunctionalInterface
  interface Visitor {
    void visit(TreePath where, Element type, Receiver to);
  }
}
