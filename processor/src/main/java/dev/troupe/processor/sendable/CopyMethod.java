package dev.troupe.processor.sendable;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/** A method of a client that copies the values of a type of the user's. */
public sealed interface CopyMethod {
  /** Its name, if nobody else has it. */
  String name();

  TypeName type();

  List<TypeVariableName> typeParameters();

  /**
   * For a record, which is made anew if something in it had to be copied.
   *
   * @param components its components, in their order
   */
  record OfRecord(
      String name, TypeName type, List<TypeVariableName> typeParameters, List<Component> components)
      implements CopyMethod {}

  /**
   * For a sealed type, of which each value is one of those that it permits.
   *
   * @param cases those of them that have to be copied
   * @param exhaustive whether that is all of them
   */
  record OfSealed(
      String name,
      TypeName type,
      List<TypeVariableName> typeParameters,
      List<Case> cases,
      boolean exhaustive)
      implements CopyMethod {}

  /** A component of a record. */
  record Component(String name, TypeName type, Copy copy) {}

  /** A permitted subtype, and the name of the method for it. */
  record Case(TypeName type, String method) {}
}
