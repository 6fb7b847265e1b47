package dev.troupe.processor.body.source;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.type.Mirrors;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What known methods do with the functions that they are given. */
public final class Functions {
  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang",
          "java.util",
          "java.util.function",
          "java.util.stream",
          "java.util.concurrent.atomic");

  private static final Set<String> TYPES =
      Set.of("dev.troupe.process.Self", "dev.troupe.process.Deadline");

  private static final Set<String> OTHER_THREADS =
      Set.of("java.lang.Thread", "java.lang.Runtime", "java.util.Timer");

  private Functions() {}

  /**
   * Whether a method calls the functions that it is given on the thread of its caller: at once, or
   * when its caller asks for the elements of a stream or sorts by a comparator.
   */
  public static boolean areCalledInPlace(ExecutableElement by, Mirrors mirrors) {
    TypeElement owner = MoreElements.asType(Mirrors.ownerOf(by));
    if (OTHER_THREADS.contains(Mirrors.outermost(owner).getQualifiedName().toString())) {
      return false;
    }
    return PACKAGES.contains(Mirrors.packageOf(owner).getQualifiedName().toString())
        || TYPES.contains(owner.getQualifiedName().toString())
        || mirrors.isSubtype(owner.asType(), Collection.class)
        || mirrors.isSubtype(owner.asType(), Map.class);
  }
}
