package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The fake of a server.
 *
 * @param name its class, in the client
 * @param answers what can be programmed
 */
public record FakeModel(ClassName name, List<Answer> answers) {
  /**
   * What is programmed for one call handler.
   *
   * @param request the handler
   * @param type the interface of what answers in its place
   * @param method the method that programs it
   */
  public record Answer(RequestModel request, ClassName type, String method) {}
}
