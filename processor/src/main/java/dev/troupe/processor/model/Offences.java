package dev.troupe.processor.model;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.type.MentionedTypes;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** What a client is warned of because it mentions the types that the handlers mention. */
final class Offences {
  private Offences() {}

  static List<String> of(Candidate candidate) {
    return candidate.handlers().stream()
        .filter(handler -> handler.kind() != HandlerKind.TERMINATE)
        .flatMap(Offences::of)
        .distinct()
        .toList();
  }

  private static Stream<String> of(HandlerMethod handler) {
    return MentionedTypes.of(handler.signature()).stream()
        .flatMap(type ->
            Stream.concat(
                Deprecations.lints(type.asElement()).stream(),
                handler.isRequest() && isRaw(type) ? Stream.of("rawtypes") : Stream.of()));
  }

  private static boolean isRaw(DeclaredType type) {
    TypeElement element = MoreElements.asType(type.asElement());
    return type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
  }
}
