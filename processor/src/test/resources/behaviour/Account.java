package run;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Terminate;
import dev.troupe.process.Self;
import dev.troupe.server.CallException;
import java.util.ArrayList;
import java.util.List;

/** Every kind of handler, through the generated client. */
public final class Account {
  static final List<String> LOG = new ArrayList<>();

  private Account() {}

  static final class Overdrawn extends Exception {
    private static final long serialVersionUID = 1;

    Overdrawn(long missing) {
      super("overdrawn by " + missing);
    }
  }

  record Tick(int count) {}

  @GenServer
  static class Server {
    private long balance;
    private int ticks;
    private From<String> waiting;

    Server(long balance) {
      this.balance = balance;
      Self.continueWith("opened with " + balance);
    }

    @HandleContinue
    void opened(String text) {
      LOG.add(text);
    }

    @HandleCall
    long withdraw(long amount) throws Overdrawn {
      if (amount > balance) {
        throw new Overdrawn(amount - balance);
      }
      return balance -= amount;
    }

    @HandleCast
    void deposit(long... amounts) {
      for (long amount : amounts) {
        balance += amount;
      }
      if (waiting != null) {
        waiting.reply("now " + balance);
      }
    }

    @HandleCall
    void next(From<String> from, int times) {
      from.reply("next ".repeat(times));
    }

    @HandleInfo
    void tick(Tick tick) {
      ticks += tick.count();
    }

    @HandleInfo
    void other(Object message) {
      ticks += 100;
    }

    @HandleCall
    int ticks() {
      return ticks;
    }

    @HandleCall
    void crash() {
      throw new IllegalStateException("broken");
    }

    @Terminate
    void close(ExitReason reason) {
      LOG.add("closed: " + reason);
    }
  }

  public static String run() {
    LOG.clear();
    var monitored = Account_ServerClient.startMonitor(() -> new Server(10));
    Account_ServerClient account = monitored.process();
    try {
      account.withdraw(50);
    } catch (Overdrawn e) {
      LOG.add(e.getMessage());
    }
    long[] amounts = {1, 2};
    account.deposit(amounts);
    amounts[0] = 1_000;
    try {
      LOG.add("left " + account.withdraw(3));
    } catch (Overdrawn e) {
      LOG.add("never");
    }
    LOG.add(account.next(2).strip());
    account.ref().pid().send(new Tick(3));
    account.ref().pid().send("text");
    LOG.add("ticks " + account.ticks());
    try {
      account.crash();
    } catch (CallException e) {
      LOG.add("crashed: " + e.reason());
    }
    Object down = Self.receive(dev.troupe.process.Match::take);
    LOG.add(((Down) down).ref().equals(monitored.monitor()) ? "down" : "another");
    return String.join("\n", LOG) + "\n";
  }
}
// opened with 10
// overdrawn by 40
// left 10
// next next
// ticks 103
// closed: Crash[java.lang.IllegalStateException: broken]
// crashed: Crash[java.lang.IllegalStateException: broken]
// down
