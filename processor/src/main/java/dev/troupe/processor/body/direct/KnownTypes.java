package dev.troupe.processor.body.direct;

import dev.troupe.processor.body.direct.KnownType.Word;
import dev.troupe.processor.type.Mirrors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The list of what direct handlers may use, and of what they may not. */
final class KnownTypes {
  /** How a member of a known type may be used. */
  enum Use {
    NOT,
    FREELY,
    LOOKING
  }

  private static final String NEVER = "never";

  private final Map<String, KnownType> types = new LinkedHashMap<>();
  private final Map<String, String> never = new LinkedHashMap<>();

  private KnownTypes() {}

  static KnownTypes load() {
    KnownTypes known = new KnownTypes();
    try (InputStream file =
            Objects.requireNonNull(KnownTypes.class.getResourceAsStream("known-types.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(known::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  private void add(String line) {
    String[] parts = line.split(" +", 3);
    if (parts[0].equals(NEVER)) {
      never.put(parts[1], parts[2]);
    } else {
      types.put(parts[1], KnownType.read(parts[0], parts[1], parts[2]));
    }
  }

  Collection<KnownType> types() {
    return types.values();
  }

  Map<String, String> never() {
    return never;
  }

  Optional<KnownType> of(@Nullable TypeElement type, Mirrors mirrors) {
    return type == null
        ? Optional.empty()
        : Optional.ofNullable(types.get(mirrors.elements().getBinaryName(type).toString()));
  }

  /** Whether an object of that type is safe, wherever it comes from. */
  boolean isValue(TypeMirror type, Mirrors mirrors) {
    return switch (type.getKind()) {
      case DECLARED, TYPEVAR, INTERSECTION ->
          of(mirrors.element(type), mirrors).filter(each -> each.word() == Word.VALUE).isPresent()
              && !mirrors.is(mirrors.types().erasure(type), Object.class.getName());
      default -> true;
    };
  }

  /** Whether whatever is done with an object of that type looks at its keys. */
  boolean isKeyed(TypeElement type, Mirrors mirrors) {
    return mirrors
        .supertypes(type)
        .anyMatch(each -> of(each, mirrors).filter(one -> one.word() == Word.KEYED).isPresent());
  }

  /** How a member of a known type, or one that it inherits, may be used. */
  Use use(TypeElement type, String member, Mirrors mirrors) {
    Use use = Use.NOT;
    if (of(type, mirrors).isEmpty()) {
      return use;
    }
    for (TypeElement each : mirrors.supertypes(type).toList()) {
      KnownType known = types.get(mirrors.elements().getBinaryName(each).toString());
      if (known != null && known.excludes(member)) {
        return Use.NOT;
      }
      if (known != null && known.allows(member) && use != Use.LOOKING) {
        use = known.looks(member) ? Use.LOOKING : Use.FREELY;
      }
    }
    return use;
  }

  /** Whether the numbers that a member is given say how much it makes. */
  boolean isSized(TypeElement type, String member, Mirrors mirrors) {
    return of(type, mirrors).filter(known -> known.isSized(member)).isPresent();
  }

  /** Why a type is not to be used: a clause that goes on after its name. */
  String reason(TypeElement type, Mirrors mirrors) {
    String name = mirrors.elements().getBinaryName(type).toString();
    if (never.containsKey(name)) {
      return "which " + never.get(name);
    }
    if (types.containsKey(name)) {
      return "which is left out of what may be used of " + type.getSimpleName();
    }
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String reason = never.get(name.substring(0, dot) + ".*");
      if (reason != null) {
        return "which " + reason;
      }
    }
    return "of which nothing is known";
  }
}
