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

  /**
   * What a client is warned of.
   *
   * @param copied the types that the client itself mentions, in order to copy them
   */
  static List<String> of(Candidate candidate, List<DeclaredType> copied) {
    Stream<String> mentioned =
        candidate.handlers().stream()
            .filter(handler -> handler.kind() != HandlerKind.TERMINATE)
            .flatMap(Offences::of);
    Stream<String> made =
        copied.stream()
            .flatMap(type -> MentionedTypes.of(type).stream())
            .flatMap(type -> Deprecations.lints(type.asElement()).stream());
    return Stream.concat(mentioned, made).distinct().toList();
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
