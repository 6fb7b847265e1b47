package dev.troupe.processor.body.source;

import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * A body: of a method, of a constructor, or of an initializer.
 *
 * @param path its declaration
 * @param method the method or constructor; nothing, if it is a field with its initializer, or a
 *     block
 * @param isStatic whether there is no {@code this} in it
 */
public record Code(TreePath path, Optional<ExecutableElement> method, boolean isStatic) {
  /** Whether it runs when an instance is made. */
  public boolean makes() {
    return !isStatic && method.filter(each -> each.getKind() != ElementKind.CONSTRUCTOR).isEmpty();
  }
}
