package dev.troupe.processor.sendable;

import dev.troupe.processor.sendable.Nature.Container;
import dev.troupe.processor.type.Mirrors;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The types of the JDK that can be sent. What the JDK hides in them is not to be seen. */
final class JdkTypes {
  private static final Set<String> CONSTANT =
      Set.of(
          "java.io.File",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.StackTraceElement",
          "java.lang.String",
          "java.lang.Void",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.MathContext",
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.net.InetAddress",
          "java.net.InetSocketAddress",
          "java.net.URI",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.time.ZoneId",
          "java.util.Currency",
          "java.util.Locale",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.UUID",
          "java.util.regex.Pattern");

  private static final Map<String, Container> CONTAINERS =
      Map.of(
          "java.util.Collection", new Container("collection", true),
          "java.util.List", new Container("list", true),
          "java.util.Map", new Container("map", true),
          "java.util.Map.Entry", new Container("entry", true),
          "java.util.Optional", new Container("optional", false),
          "java.util.SequencedCollection", new Container("sequencedCollection", true),
          "java.util.SequencedMap", new Container("sequencedMap", true),
          "java.util.SequencedSet", new Container("sequencedSet", true),
          "java.util.Set", new Container("set", true));

  private JdkTypes() {}

  static boolean isConstant(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return CONSTANT.contains(name) || (name.startsWith("java.time.") && isTime(type, name));
  }

  private static boolean isTime(TypeElement type, String name) {
    return type.getModifiers().contains(Modifier.FINAL) && !name.endsWith("Builder");
  }

  static Optional<Container> container(TypeElement type) {
    return Optional.ofNullable(CONTAINERS.get(type.getQualifiedName().toString()));
  }

  /** Whether it is of the JDK, and so judged by name alone. */
  static boolean isOfJdk(TypeElement type) {
    String home = Mirrors.packageOf(type).getQualifiedName() + ".";
    return home.startsWith("java.") || home.startsWith("javax.") || home.startsWith("jdk.");
  }
}
