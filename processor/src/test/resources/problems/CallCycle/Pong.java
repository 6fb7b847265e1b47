package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Pong extends Asking {
  private final PingClient ping;

  Pong(PingClient ping) {
    this.ping = ping;
  }

  @HandleCall
  int pong(int left) {
    return left == 0 ? 0 : 1 + ping.ping(left - 1);
  }

  @HandleCall
  int size() {
    return 2;
  }

  @HandleCast
  void told(int number) {
    if (number > 0) {
      ping.told(number - 1);
    }
  }

  @Override
  int answer() {
    return new Relay(RelayClient.named("relay")).ask(ping);
  }
}

abstract class Asking {
  @HandleCall
  int ask() {
    return answer();
  }

  abstract int answer();
}

@GenServer
class Relay {
  private final RelayClient relay;

  Relay(RelayClient relay) {
    this.relay = relay;
  }

  @HandleCall
  int ask(PingClient ping) {
    return ping.size();
  }

  int askRelay(PingClient ping) {
    return relay.ask(ping);
  }
}
