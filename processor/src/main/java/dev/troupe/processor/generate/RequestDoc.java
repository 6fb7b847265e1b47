package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.model.DocModel;
import dev.troupe.processor.model.ParameterModel;
import dev.troupe.processor.model.RequestModel;
import dev.troupe.processor.model.ServerModel;
import java.util.List;

/** The Javadoc of a client method: what it does, then what the handler's own says. */
final class RequestDoc {
  private final ServerModel server;
  private final RequestModel request;
  private final DocModel doc;

  RequestDoc(ServerModel server, RequestModel request) {
    this.server = server;
    this.request = request;
    this.doc = request.origin().doc().orElse(new DocModel("", List.of()));
  }

  CodeBlock text() {
    CodeBlock.Builder text = CodeBlock.builder().add(firstSentence(), request.origin().link());
    if (!doc.body().isEmpty()) {
      text.add("\n\n$L", doc.body().startsWith("<") ? doc.body() : "<p>" + doc.body());
    }
    CodeBlock.Builder tags = tags().toBuilder();
    doc.text("deprecated", "").ifPresent(why -> tags.add("\n@deprecated $L", why));
    return with(text.build(), tags.build());
  }

  /** Of what answers in the handler's place. */
  CodeBlock ofAnswer() {
    return with(CodeBlock.of("In place of {@link $L}.", request.origin().link()), tags());
  }

  /** Of the message. */
  CodeBlock ofMessage() {
    CodeBlock.Builder tags = CodeBlock.builder();
    server.typeParameters().forEach(each -> parameter(tags, each));
    typeParameters(tags);
    for (ParameterModel parameter : request.sent()) {
      tag(tags, "param", parameter.component(), "handed to the handler");
    }
    return with(CodeBlock.of("What {@link $L} is sent.", request.origin().link()), tags.build());
  }

  private static CodeBlock with(CodeBlock text, CodeBlock tags) {
    return tags.isEmpty() ? text : text.toBuilder().add("\n").add(tags).build();
  }

  private String firstSentence() {
    if (!request.isCall()) {
      return "Casts to {@link $L} and returns at once.";
    }
    return request.returnsNothing() && !request.isDeferred()
        ? "Calls {@link $L} and waits until it is done."
        : "Calls {@link $L} and waits for its answer.";
  }

  private CodeBlock tags() {
    CodeBlock.Builder tags = CodeBlock.builder();
    typeParameters(tags);
    for (ParameterModel parameter : request.sent()) {
      tag(tags, "param", parameter.name(), "handed to the handler");
    }
    if (!request.returnsNothing()) {
      tag(tags, "return", "", request.isDeferred() ? "the reply" : "what the handler returns");
    }
    for (TypeName thrown : request.thrown()) {
      thrown(tags, thrown);
    }
    return tags.build();
  }

  private void typeParameters(CodeBlock.Builder tags) {
    request.typeParameters().forEach(each -> parameter(tags, each));
  }

  private void parameter(CodeBlock.Builder tags, TypeVariableName parameter) {
    tag(tags, "param", "<" + parameter.name() + ">", "as in the handler");
  }

  /** The handler's tag, or a plain one where a linter would miss it. */
  private void tag(CodeBlock.Builder tags, String name, String subject, String otherwise) {
    String text = doc.text(name, subject).orElse(isPublic() ? otherwise : "");
    if (!text.isEmpty()) {
      tags.add("\n@$L $L", name, subject.isEmpty() ? text : subject + " " + text);
    }
  }

  private void thrown(CodeBlock.Builder tags, TypeName thrown) {
    String simple =
        switch (thrown) {
          case ClassName name -> name.simpleName();
          case ParameterizedTypeName name -> name.rawType().simpleName();
          default -> thrown.toString();
        };
    String text = doc.text("throws", simple).orElse(isPublic() ? "if the handler does" : "");
    if (!text.isEmpty()) {
      tags.add("\n@throws $T $L", thrown, text);
    }
  }

  private boolean isPublic() {
    return server.isPublic() && request.origin().isPublic();
  }
}
