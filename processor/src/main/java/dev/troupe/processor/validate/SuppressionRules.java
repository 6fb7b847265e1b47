package dev.troupe.processor.validate;

import dev.troupe.processor.type.Mirrors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** {@code @SuppressWarnings} at a server class, in it or around it, that means nothing. */
final class SuppressionRules {
  private static final String PREFIX = "troupe:";

  private SuppressionRules() {}

  static Stream<Finding> check(Subject subject) {
    Stream<Element> around =
        Stream.iterate(
            Mirrors.ownerOf(subject.type()),
            element -> element.getKind() != ElementKind.PACKAGE,
            Mirrors::ownerOf);
    return Stream.concat(withMembers(subject.type()), around).flatMap(SuppressionRules::check);
  }

  private static Stream<Element> withMembers(Element type) {
    return Stream.concat(
        Stream.of(type),
        type.getEnclosedElements().stream()
            .filter(member -> !member.getKind().isDeclaredType())
            .flatMap(member ->
                member instanceof ExecutableElement method
                    ? Stream.concat(Stream.of(method), method.getParameters().stream())
                    : Stream.of(member)));
  }

  private static Stream<Finding> check(Element element) {
    return Mirrors.annotation(element, SuppressWarnings.class.getName()).stream()
        .flatMap(annotation ->
            Mirrors.written(annotation, "value").stream()
                .flatMap(SuppressionRules::texts)
                .filter(key -> key.startsWith(PREFIX))
                .flatMap(key -> check(element, annotation, key)));
  }

  private static Stream<String> texts(AnnotationValue value) {
    return value.getValue() instanceof List<?> values
        ? values.stream().flatMap(each -> texts((AnnotationValue) each))
        : Stream.of(value.getValue().toString());
  }

  private static Stream<Finding> check(Element element, AnnotationMirror annotation, String key) {
    List<String> known =
        Arrays.stream(Problem.values()).map(problem -> PREFIX + problem.code()).toList();
    return known.contains(key)
        ? Stream.of()
        : Stream.of(
            Finding.at(
                    element,
                    Problem.UNKNOWN_CODE,
                    key,
                    Spelling.didYouMean(key, known, " Remove it."))
                .in(annotation));
  }
}
