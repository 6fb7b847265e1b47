package dev.troupe.samples.listen;

import static dev.troupe.process.Match.skip;
import static dev.troupe.process.Match.take;

import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;

/**
 * A bare process: spawn, send, and a selective receive that leaves in the mailbox what it does not
 * match.
 */
public final class Listen {
  record Ok(String text) {}

  record Stop(Pid caller) {}

  static void listen() {
    while (true) {
      Object heard =
          Self.receive(message ->
              switch (message) {
                case Ok(String text) when text.equals("hello") -> take("World");
                case Stop stop -> take(stop);
                default -> skip();
              });
      if (heard instanceof Stop(Pid caller)) {
        caller.send("stopped");
        return;
      }
      System.out.println(heard);
    }
  }

  public static void main(String[] args) {
    Pid pid = Processes.spawn(Listen::listen);
    pid.send(new Ok("hello"));
    pid.send("ignored, and kept");
    pid.send(new Ok("hello"));
    pid.send(new Stop(Self.pid()));
    Object answer = Self.receive(message -> take(message));
    System.out.println(answer);
  }
  // World
  // World
  // stopped
}
