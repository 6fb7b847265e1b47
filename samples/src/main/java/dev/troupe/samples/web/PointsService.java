package dev.troupe.samples.web;

import dev.troupe.application.Application;
import dev.troupe.registry.Registry;
import dev.troupe.registry.RegistryOptions;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.DynamicSupervisor;
import dev.troupe.supervisor.DynamicSupervisorOptions;
import dev.troupe.supervisor.Strategy;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * A service that counts the points of a shop's customers, and gives no wrong answer although its
 * sessions crash.
 *
 * <pre>
 * curl -X POST 'http://127.0.0.1:8080/sessions/joe/points?request=1&amp;amount=5'
 * curl -X POST 'http://127.0.0.1:8080/sessions/joe/crash'
 * curl 'http://127.0.0.1:8080/sessions/joe'
 * </pre>
 */
public final class PointsService implements AutoCloseable {
  private static final int USUAL_PORT = 8080;
  private static final String LEDGER = "points.ledger";
  private static final String REGISTRY = "points.registry";
  private static final String SESSIONS = "points.sessions";
  private static final String FRONT = "points.front";

  private final Application application;

  private PointsService(Application application) {
    this.application = application;
  }

  /**
   * Runs the service until somebody stops the program.
   *
   * @param args the port; 8080 without one, any that is free if it is 0
   */
  public static void main(String[] args) {
    PointsService service = start(args.length == 0 ? USUAL_PORT : Integer.parseInt(args[0]));
    System.out.println("listening at " + service.uri());
  }

  /**
   * Starts the service. Each of its parts needs those before it, so when one fails, those behind it
   * start anew with it.
   */
  static PointsService start(int port) {
    Registry<String, Object> registry = Registry.of(RegistryOptions.unique(REGISTRY));
    Sessions sessions =
        new Sessions(registry, DynamicSupervisor.named(SESSIONS), LedgerClient.named(LEDGER));
    return new PointsService(
        Application.start(
            Strategy.REST_FOR_ONE,
            List.of(
                LedgerClient.childSpec(StartOptions.named(LEDGER), Ledger::new),
                registry.childSpec(),
                DynamicSupervisor.childSpec(
                    SESSIONS, DynamicSupervisorOptions.defaults().named(SESSIONS)),
                FrontClient.childSpec(
                    StartOptions.named(FRONT), () -> new Front(port, sessions)))));
  }

  /** Where it listens. */
  URI uri() {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    return URI.create("http://" + host + ":" + FrontClient.named(FRONT).port() + "/");
  }

  /** Stops the service, the front first; returns when all of it is gone. */
  @Override
  public void close() {
    application.stop();
  }
}
