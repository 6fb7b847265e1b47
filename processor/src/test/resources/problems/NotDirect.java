package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Vouched;
import java.util.ArrayDeque;
import java.util.Deque;

class NotDirect {
  static class Ledger {
    void append(long amount) {}
  }

  @GenServer(direct = true)
  static class Account {
    private final Deque<Long> booked = new ArrayDeque<>();
    private final Ledger ledger = new Ledger();

    @HandleCall
    long withdraw(long amount) throws InterruptedException {
      Thread.sleep(1); // <= BlockingHandler NotDirect
      book(-amount);
      return amount;
    }

    @HandleCast
    void deposit(long amount) {
      booked.add(amount);
    }

    @HandleCall
    @Vouched("the ledger is in memory, whoever extends it")
    void append(long amount) {
      ledger.append(amount);
    }

    @HandleCall(direct = false)
    void queued(long amount) {
      ledger.append(amount);
    }

    @HandleInfo
    void tick(String tick) {
      ledger.append(0);
    }

    private void book(long amount) {
      ledger.append(amount); // <= NotDirect
      booked.add(amount);
    }
  }
}
