package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.task.Task;

@GenServer
class Ping {
  private final PongClient pong;

  Ping(PongClient pong) {
    this.pong = pong;
  }

  @HandleCall
  int ping(int left) {
    return left == 0 ? 0 : 1 + pong.pong(left - 1); // <= CallCycle
  }

  @HandleCast
  void start() {
    pong.ask(); // <= CallCycle
  }

  @HandleCall
  int size() {
    return 1;
  }

  // what is fine

  @HandleCall
  int direct() {
    return pong.size();
  }

  @HandleCall
  void inATask(From<Integer> from) {
    Task.asyncRun(() -> from.reply(pong.pong(1)));
  }

  @HandleCall
  void answersFirst(From<Integer> from) {
    from.reply(1);
    pong.pong(1);
  }

  @HandleCast
  void told(int number) {
    pong.told(number);
  }
}
