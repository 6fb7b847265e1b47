package dev.troupe.samples.web;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client can ask for. */
sealed interface Question {
  /** {@code GET /sessions/<session>}: the total. */
  record Total(String session) implements Question {}

  /** {@code POST /sessions/<session>/points?request=<request>&amount=<points>}: the new total. */
  record Add(String session, String request, long points) implements Question {}

  /** {@code POST /sessions/<session>/crash}: the end of that session, for the demonstration. */
  record Crash(String session) implements Question {}

  /** Something else was asked for. */
  final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    NotUnderstood(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /** So much can be added at once. */
  long MOST_POINTS = 1_000_000;

  /** Understands a request. */
  static Question of(String method, URI uri) throws NotUnderstood {
    Matcher path = Parts.PATH.matcher(uri.getPath());
    if (!path.matches()) {
      throw new NotUnderstood(404, "there are only /sessions/<id>, and points and crash below it");
    }
    String session = path.group("session");
    String what = path.group("what");
    return switch (method + (what == null ? "" : what)) {
      case "GET" -> new Total(session);
      case "POST/points" -> add(session, uri.getQuery());
      case "POST/crash" -> new Crash(session);
      default -> throw new NotUnderstood(405, "GET the total, POST the rest");
    };
  }

  private static Question add(String session, String query) throws NotUnderstood {
    Matcher parts = Parts.QUERY.matcher(query == null ? "" : query);
    if (!parts.matches()) {
      throw new NotUnderstood(400, "say ?request=<id>&amount=<number>");
    }
    long points = Long.parseLong(parts.group("amount"));
    if (points < 1 || points > MOST_POINTS) {
      throw new NotUnderstood(400, "the amount must be from 1 to " + MOST_POINTS);
    }
    return new Add(session, parts.group("request"), points);
  }

  /** How requests are written. */
  final class Parts {
    private static final Pattern PATH =
        Pattern.compile("/sessions/(?<session>[\\w-]{1,64})(?<what>/points|/crash)?");
    private static final Pattern QUERY =
        Pattern.compile("request=(?<request>[\\w-]{1,64})&amount=(?<amount>\\d{1,9})");

    private Parts() {}
  }
}
