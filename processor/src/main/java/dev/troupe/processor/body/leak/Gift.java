package dev.troupe.processor.body.leak;

import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Something that is given away.
 *
 * @param where the expression
 * @param what the instance, by its class; or a parameter
 * @param to who gets it
 */
record Gift(TreePath where, Element what, Receiver to) {
  /**
   * Something that is given to a method of the same compilation, which may give it away.
   *
   * @param where the expression
   * @param what the instance, by its class; or a parameter
   * @param as the parameter of that method
   * @param owner who else has the object that the method belongs to; null if nobody has
   */
  record Passed(TreePath where, Element what, VariableElement as, @Nullable Receiver owner) {}
}
