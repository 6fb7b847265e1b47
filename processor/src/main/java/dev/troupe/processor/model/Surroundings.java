package dev.troupe.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * What the generated file is written into.
 *
 * @param generated the standard {@code @Generated}, if the module reads it
 * @param nullness whether types without an annotation are non-null there
 * @param annotations what the client takes over from the server class
 * @param lints what naming the server class is warned of
 * @param importsJavaLang whether the package shadows a name of java.lang
 */
public record Surroundings(
    Optional<ClassName> generated,
    Nullness nullness,
    List<AnnotationSpec> annotations,
    List<String> lints,
    boolean importsJavaLang) {
  /** Whether types without an annotation are non-null, by JSpecify's rules. */
  public enum Nullness {
    /** Nothing is said of them. */
    UNSPECIFIED,
    /** They are, by the package or the module. */
    INHERITED,
    /** They are, by the server class or one that encloses it. */
    MARKED
  }

  public boolean isNullMarked() {
    return nullness != Nullness.UNSPECIFIED;
  }
}
