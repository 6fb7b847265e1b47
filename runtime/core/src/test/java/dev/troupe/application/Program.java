package dev.troupe.application;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Self;
import dev.troupe.supervisor.AutoShutdown;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.Restart;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import dev.troupe.supervisor.SupervisorOptions;
import java.time.Duration;
import java.util.List;

/** Programs that a test runs in a machine of their own, and that say what they do. */
final class Program {
  private static final SupervisorOptions OPTIONS = SupervisorOptions.of(Strategy.ONE_FOR_ONE);

  private Program() {}

  public static void main(String[] args) {
    switch (args[0]) {
      case "serve" -> serve();
      case "stop" -> serve().stop();
      case "fail" -> Application.start(OPTIONS, List.of(service("a"), nested(failing("b"))));
      case "hang" -> Application.start(OPTIONS, List.of(service("a"), nested(hanging())));
      case "give up" ->
          Application.start(
              OPTIONS.intensity(0, Duration.ofMinutes(1)), List.of(service("a"), brief("b")));
      case "finish" ->
          Application.start(
              OPTIONS.autoShutdown(AutoShutdown.ANY_SIGNIFICANT),
              List.of(service("a"), brief("b").restart(Restart.TEMPORARY).significant(true)));
      default -> throw new IllegalArgumentException(args[0]);
    }
    say("main returns");
  }

  private static Application serve() {
    return Application.start(OPTIONS, List.of(service("a"), nested(service("b")), service("c")));
  }

  private static ChildSpec nested(ChildSpec spec) {
    return Supervisor.childSpec("nested", Strategy.ONE_FOR_ALL, List.of(service("n"), spec));
  }

  private static ChildSpec service(String id) {
    return ChildSpec.service(
        id,
        () -> {
          say("start " + id);
          return () -> say("stop " + id);
        });
  }

  private static ChildSpec failing(String id) {
    return ChildSpec.of(
        id,
        () -> {
          throw new IllegalStateException("port in use");
        });
  }

  private static ChildSpec hanging() {
    return ChildSpec.service(
        "hanging",
        () -> {
          say("hangs");
          Self.receive(Program.class);
          return () -> {};
        });
  }

  private static ChildSpec brief(String id) {
    return ChildSpec.process(id, () -> Self.exit(ExitReason.of("done with")));
  }

  private static void say(String what) {
    System.out.println(what);
  }
}
