package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.process.internal.Notices;
import dev.troupe.process.internal.Reporter;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the log is told of servers. */
final class ServerReports {
  private ServerReports() {}

  static void startFailed(
      ServerProcess<?, ?> server, ExitReason reason, @Nullable Throwable cause) {
    error(
        server,
        () -> "Server " + server + " did not start: " + reason + Reporter.about(server),
        cause);
  }

  static void terminating(
      ServerProcess<?, ?> server, ExitReason reason, @Nullable Throwable cause, Object last) {
    CallMail call = server.currentCall();
    Object state = server.server();
    error(
        server,
        () ->
            "Server "
                + server
                + " terminating: "
                + reason
                + "\n  last message: "
                + last
                + (call == null ? "" : from(call))
                + Reporter.about(server)
                + (Reporter.saysState() ? "\n  state: " + state : ""),
        cause);
  }

  private static String from(CallMail call) {
    return " from " + call.caller() + (call.caller().isAlive() ? " (alive)" : " (dead)");
  }

  static void unexpectedMessage(ServerProcess<?, ?> server, Object message) {
    if (Notices.isNoNews(message)) {
      return;
    }
    error(
        server,
        () ->
            server
                + " got a message that no @HandleInfo method takes, and dropped it: "
                + message
                + " ("
                + message.getClass().getName()
                + ")",
        null);
  }

  private static void error(
      ServerProcess<?, ?> server, Supplier<String> text, @Nullable Throwable cause) {
    server.kernel().reporter().report(Level.ERROR, text, cause);
  }
}
