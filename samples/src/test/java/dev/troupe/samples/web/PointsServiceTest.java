package dev.troupe.samples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.ServerRef;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as its clients see it. */
class PointsServiceTest {
  static final int SESSIONS = 10;
  private static final int CLIENTS = 8;
  private static final int REQUESTS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Thousands of crashes are on purpose here. */
  private static final Logger LOG = Logger.getLogger("dev.troupe");

  private List<Pid> before;
  private PointsService service;
  private Shop shop;

  /** What was added, and the answer. */
  private record Added(String session, long points, long after) {}

  @BeforeAll
  static void hush() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    LOG.setLevel(null);
  }

  @BeforeEach
  void start() {
    Self.pid();
    before = Processes.list();
    service = PointsService.start(0);
    shop = new Shop(service.uri());
  }

  @AfterEach
  void stop() {
    shop.close();
    service.close();
    await().untilAsserted(() -> assertThat(before).containsAll(Processes.list()));
  }

  @Test
  @DisplayName("Sessions crash and are killed under load, and no answer is wrong")
  void noWrongAnswer() throws Exception {
    Saboteur saboteur = new Saboteur(shop);
    List<Added> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
      Future<Integer> killed = threads.submit(saboteur);
      List<Future<List<Added>>> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        clients.add(threads.submit(client(client)));
      }
      try {
        for (Future<List<Added>> client : clients) {
          all.addAll(client.get());
        }
      } finally {
        saboteur.stop();
      }
      assertThat(killed.get()).isGreaterThan(SESSIONS);
    }
    checkAnswers(all);
  }

  private Callable<List<Added>> client(int number) {
    return () -> {
      List<Added> added = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        String session = "customer-" + (number + i) % SESSIONS;
        long points = 1L + (number + i) % 7;
        added.add(new Added(session, points, shop.add(session, number + "-" + i, points)));
      }
      return added;
    };
  }

  /** In the order of the answers, each is the one before and the points that were added. */
  private void checkAnswers(List<Added> all) throws Exception {
    assertThat(all).hasSize(CLIENTS * REQUESTS);
    Map<String, List<Added>> bySession =
        all.stream().collect(Collectors.groupingBy(Added::session));
    assertThat(bySession).hasSize(SESSIONS);
    for (Map.Entry<String, List<Added>> session : bySession.entrySet()) {
      long total = 0;
      session.getValue().sort(Comparator.comparingLong(Added::after));
      for (Added added : session.getValue()) {
        total += added.points();
        assertThat(added.after()).as("answer in %s", session.getKey()).isEqualTo(total);
      }
      assertThat(shop.total(session.getKey())).isEqualTo(total);
    }
  }

  @Test
  @DisplayName("A session that has crashed is another process, and knows its total")
  void goesOn() throws Exception {
    assertThat(shop.add("joe", "1", 5)).isEqualTo(5);
    Pid first = Saboteur.find("joe").orElseThrow();

    assertThat(shop.crash("joe")).isEqualTo(202);
    assertThat(shop.total("joe")).isEqualTo(5);
    assertThat(shop.add("joe", "2", 3)).isEqualTo(8);
    assertThat(Saboteur.find("joe")).isPresent().get().isNotEqualTo(first);
  }

  @Test
  @DisplayName("A request that comes again gets its answer again, and adds nothing")
  void onceOnly() throws Exception {
    assertThat(shop.add("ann", "1", 5)).isEqualTo(5);
    assertThat(shop.add("ann", "2", 2)).isEqualTo(7);
    shop.crash("ann");
    assertThat(shop.add("ann", "1", 5)).isEqualTo(5);
    assertThat(shop.total("ann")).isEqualTo(7);
    assertThat(shop.add("joe", "1", 4)).as("the same id in another session").isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /,                                             404",
    "GET,    /sessions/,                                    404",
    "GET,    /sessions/no%20id,                             404",
    "DELETE, /sessions/joe,                                 405",
    "GET,    /sessions/joe/crash,                           405",
    "POST,   /sessions/joe/points,                          400",
    "POST,   /sessions/joe/points?amount=5,                 400",
    "POST,   /sessions/joe/points?request=1&amount=-5,      400",
    "POST,   /sessions/joe/points?request=1&amount=0,       400",
    "POST,   /sessions/joe/points?request=1&amount=1000001, 400",
    "POST,   /sessions/joe/points?request=1&amount=1000000, 200",
    "GET,    /sessions/joe,                                 200"
  })
  @DisplayName("What is not understood is refused")
  void refuses(String method, String path, int status) throws Exception {
    assertThat(shop.send(method, path).statusCode()).isEqualTo(status);
  }

  @Test
  @DisplayName("When the front fails it listens again, and the sessions are those of before")
  void frontAlone() throws Exception {
    shop.add("joe", "1", 5);
    Pid session = Saboteur.find("joe").orElseThrow();
    URI formerly = service.uri();
    ServerRef<?> front = FrontClient.named("points.front").ref();

    front.stop(ExitReason.of("broken"));
    front.awaitStarted(PATIENCE);
    try (Shop again = new Shop(service.uri())) {
      assertThat(again.total("joe")).isEqualTo(5);
    }
    assertThat(Saboteur.find("joe")).contains(session);
    assertClosed(formerly);
  }

  @Test
  @DisplayName("When the ledger fails all begins anew: no session knows what it has forgotten")
  void ledgerFails() throws Exception {
    shop.add("joe", "1", 5);
    Pid first = Saboteur.find("joe").orElseThrow();

    LedgerClient.named("points.ledger").ref().pid().exit(ExitReason.KILL);
    await().until(() -> !first.isAlive());
    FrontClient.named("points.front").ref().awaitStarted(PATIENCE);
    try (Shop again = new Shop(service.uri())) {
      assertThat(again.total("joe")).isZero();
    }
  }

  @Test
  @DisplayName("When the service has stopped its port is closed")
  void stops() throws Exception {
    URI uri = service.uri();
    shop.add("joe", "1", 5);
    service.close();
    assertClosed(uri);
    service = PointsService.start(0);
  }

  private static void assertClosed(URI uri) {
    try (Shop late = new Shop(uri)) {
      assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> late.total("joe"));
    }
  }
}
