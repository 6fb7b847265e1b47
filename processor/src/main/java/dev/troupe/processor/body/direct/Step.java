package dev.troupe.processor.body.direct;

import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Something that a body does, and that must be harmless for the body to be. */
sealed interface Step {
  /** The expression. */
  TreePath at();

  /**
   * What no direct handler does.
   *
   * @param what the rest of the sentence that says so
   */
  record Stop(TreePath at, String what) implements Step {}

  /**
   * Runs a method or constructor that is not in the list of the known ones.
   *
   * @param exact whether it is this one, and none that overrides it
   * @param arguments where they come from
   */
  record Enter(TreePath at, ExecutableElement method, boolean exact, List<Origin> arguments)
      implements Step {}

  /** Reads or writes a static field. */
  record UseStatic(TreePath at, VariableElement field, boolean isWritten) implements Step {}

  /** Uses a class, which may run its static initializers. */
  record Initialise(TreePath at, TypeElement type) implements Step {}

  /**
   * Runs an object that anybody can have made.
   *
   * @param what the sentence so far
   */
  record Rely(TreePath at, Origin origin, String what) implements Step {}

  /**
   * Loops to an end that the loop itself must not move.
   *
   * @param variables what it counts, takes from, or counts to the size of
   * @param each what is done each time
   * @param what the rest of the sentence that says that it does not end
   */
  record End(TreePath at, Set<VariableElement> variables, List<Step> each, String what)
      implements Step {}

  /** Assigns a variable. */
  record Assign(TreePath at, VariableElement variable) implements Step {}

  /** Adds to something. */
  record Add(TreePath at, Origin to) implements Step {}

  /**
   * Runs methods that every object has.
   *
   * @param type the type of the objects
   * @param methods the names of the methods
   * @param what the sentence so far
   */
  record Look(TreePath at, TypeMirror type, Set<String> methods, String what) implements Step {}
}
