package dev.troupe.samples.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.troupe.process.ExitException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers requests, each in a virtual thread of its own. */
record Answers(Sessions sessions) implements HttpHandler {
  private record Answer(int status, Object text) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = (answer.text() + "\n").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) {
    try {
      return answer(Question.of(exchange.getRequestMethod(), exchange.getRequestURI()));
    } catch (Question.NotUnderstood e) {
      return new Answer(e.status(), e.getMessage());
    } catch (ExitException e) {
      return new Answer(503, "not now: " + e.reason());
    }
  }

  private Answer answer(Question question) {
    return switch (question) {
      case Question.Total(String id) -> new Answer(200, sessions.ask(id, SessionClient::total));
      case Question.Add(String id, String request, long points) ->
          new Answer(200, sessions.ask(id, session -> session.add(request, points)));
      case Question.Crash(String id) -> new Answer(202, sessions.ask(id, Answers::crash));
    };
  }

  private static String crash(SessionClient session) {
    session.crash();
    return "it will crash";
  }
}
