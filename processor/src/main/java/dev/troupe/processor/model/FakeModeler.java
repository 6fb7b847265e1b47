package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.model.FakeModel.Answer;
import dev.troupe.processor.type.Mirrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;

/** Models the fake of a server that asks for one. */
final class FakeModeler {
  private FakeModeler() {}

  static Optional<FakeModel> model(
      Candidate candidate, NestedNames nested, List<RequestModel> requests) {
    return isWanted(candidate)
        ? Optional.of(new FakeModel(nested.fake(), answers(nested, requests)))
        : Optional.empty();
  }

  private static boolean isWanted(Candidate candidate) {
    return Mirrors.written(candidate.annotation(), "fake")
        .map(AnnotationValue::getValue)
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }

  /** Named after the messages, which tell overloaded handlers apart. */
  private static List<Answer> answers(NestedNames nested, List<RequestModel> requests) {
    NameAllocator methods = new NameAllocator();
    List<Answer> answers = new ArrayList<>();
    for (RequestModel request : requests) {
      if (request.isCall()) {
        String name = request.record().simpleName().replaceFirst("Call_*$", "");
        ClassName type = nested.fake().nestedClass(nested.unhidden().apply(name + "Answer"));
        answers.add(new Answer(request, type, methods.newName("on" + name)));
      }
    }
    return List.copyOf(answers);
  }
}
