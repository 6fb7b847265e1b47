package dev.troupe.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.model.RequestModel;
import dev.troupe.processor.model.ServerModel;
import java.util.List;

/** The Javadoc of a client. Block tags stand where others can see them: in public clients. */
final class Docs {
  private static final String INIT = "makes the server, in its own process";

  static final Static START =
      new Static("Starts a server; returns when its constructor has.", "the server", true);
  static final Static START_LINK =
      new Static(
          "Starts a server linked to the caller; returns when its constructor has.",
          "the server",
          true);
  static final Static START_MONITOR =
      new Static(
          "Starts a server monitored by the caller; returns when its constructor has.",
          "the server and the monitor",
          true);
  static final Static CHILD_SPEC =
      new Static(
          "How a supervisor starts, restarts and stops a server.", "its specification", true);
  static final Static NAMED =
      new Static("The server of this name, looked up at every use.", "its client", false);
  static final Static VIA =
      new Static(
          "The server of this name in a registry, looked up at every use.", "its client", false);
  static final Static OF =
      new Static("The server that a reference refers to.", "its client", false);

  private Docs() {}

  /**
   * The Javadoc of a static method.
   *
   * @param tags what stands between the type parameters of the server and those of all that start
   */
  record Static(String text, String result, boolean starts, List<String> tags) {
    Static(String text, String result, boolean starts) {
      this(text, result, starts, List.of());
    }

    Static with(String... more) {
      return new Static(text, result, starts, List.of(more));
    }

    Static withOptions() {
      return with("@param options how to start it");
    }

    Static withTypeParameter(String key) {
      return with(
          "@param <" + key + "> what the registry takes for a name",
          "@param registry the registry",
          "@param name the name");
    }

    CodeBlock text(ServerModel server) {
      CodeBlock.Builder doc = CodeBlock.builder().add("$L", text);
      if (server.isPublic()) {
        doc.add("\n");
        doc.add(typeParameters(server));
        tags.forEach(tag -> doc.add("\n$L", tag));
        doc.add(starts ? "\n@param init " + INIT : "");
        doc.add("\n@return $L", result);
      }
      return doc.build();
    }
  }

  static CodeBlock ofClient(ServerModel server) {
    return link("The client of {@link $T}.", server);
  }

  static CodeBlock ofProtocol(ServerModel server) {
    return link(
        server.requests().isEmpty()
            ? "{@link $T} answers neither calls nor casts."
            : "What can be said to {@link $T}.",
        server);
  }

  static CodeBlock ofMessage(ServerModel server, RequestModel request) {
    return new RequestDoc(server, request).ofMessage();
  }

  static CodeBlock ofFake(ServerModel server) {
    return link(
        "Stands in for {@link $T} in tests: answers calls as it is told to, and remembers what was"
            + " said.",
        server);
  }

  static CodeBlock ofAnswer(ServerModel server, RequestModel request) {
    return new RequestDoc(server, request).ofAnswer();
  }

  static CodeBlock ofAnswerType(ServerModel server, RequestModel request) {
    CodeBlock.Builder doc =
        CodeBlock.builder().add("Answers as {@link $L} would.", request.origin().link());
    return server.isPublic() && server.isGeneric()
        ? doc.add("\n").add(typeParameters(server)).build()
        : doc.build();
  }

  static CodeBlock ofProgramming(ServerModel server, RequestModel request) {
    CodeBlock.Builder doc =
        CodeBlock.builder().add("Programs the answers to {@link $L}.", request.origin().link());
    return server.isPublic()
        ? doc.add("\n\n@param answer what answers from now on\n@return this fake").build()
        : doc.build();
  }

  /** A line, and what it returns. */
  static CodeBlock returning(ServerModel server, String text, String result) {
    return server.isPublic()
        ? CodeBlock.of("$L\n\n@return $L", text, result)
        : CodeBlock.of("$L", text);
  }

  static CodeBlock ofRef(ServerModel server) {
    return returning(
        server,
        "The server itself, for what is no handler: its pid, its name, its end.",
        "the reference");
  }

  static CodeBlock ofRequest(ServerModel server, RequestModel request) {
    return new RequestDoc(server, request).text();
  }

  private static CodeBlock link(String text, ServerModel server) {
    CodeBlock.Builder doc = CodeBlock.builder().add(text, server.name());
    if (server.isPublic() && server.isGeneric()) {
      doc.add("\n").add(typeParameters(server));
    }
    return doc.build();
  }

  private static CodeBlock typeParameters(ServerModel server) {
    List<TypeVariableName> parameters = server.typeParameters();
    CodeBlock.Builder doc = CodeBlock.builder();
    parameters.forEach(
        each -> doc.add("\n@param <$L> as in {@link $T}", each.name(), server.name()));
    return doc.build();
  }
}
