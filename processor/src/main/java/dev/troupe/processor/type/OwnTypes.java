package dev.troupe.processor.type;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * Which types belong to the project of a class: those of its module or, where nobody says what a
 * module is, those that come in no archive. That they are compiled with it does not matter, so that
 * an incremental build says the same as a clean one.
 */
public final class OwnTypes {
  private static final Set<String> TROUPE = Set.of("dev.troupe.api", "dev.troupe.registry");

  private OwnTypes() {}

  public static boolean isOwn(TypeElement type, TypeElement seenFrom, Mirrors mirrors) {
    ModuleElement module = mirrors.elements().getModuleOf(type);
    if (module != null && !module.isUnnamed()) {
      return module.equals(mirrors.elements().getModuleOf(seenFrom));
    }
    return !TROUPE.contains(Mirrors.packageOf(type).getQualifiedName().toString())
        && file(type, mirrors).filter(OwnTypes::isInArchive).isEmpty();
  }

  private static Optional<JavaFileObject> file(TypeElement type, Mirrors mirrors) {
    return Optional.ofNullable(mirrors.elements().getFileObjectOf(type));
  }

  private static boolean isInArchive(JavaFileObject file) {
    return Set.of("jar", "jrt", "zip").contains(String.valueOf(file.toUri().getScheme()));
  }
}
