package run;

import dev.troupe.api.ExitReason;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.server.CallException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.Faked_BankClient.DepositCast;
import run.Faked_BankClient.WithdrawCall;

/** Code that uses a client, tested without a process. */
public final class Faked {
  private Faked() {}

  static final class Overdrawn extends Exception {
    private static final long serialVersionUID = 1;
  }

  @GenServer(fake = true)
  static class Bank {
    Bank() {
      throw new AssertionError("nobody makes one");
    }

    @HandleCall
    long withdraw(String name, long amount) throws Overdrawn {
      throw new Overdrawn();
    }

    @HandleCast
    void deposit(long amount) {}

    @HandleCall
    void close() {}

    @HandleCall
    <T> Optional<T> same(T value) {
      return Optional.of(value);
    }
  }

  /** What is to be tested. */
  static String pay(Faked_BankClient bank) {
    bank.deposit(1);
    try {
      return "left: " + bank.withdraw("me", 5);
    } catch (Overdrawn e) {
      return "overdrawn";
    } catch (CallException e) {
      return "out of order: " + e.reason();
    }
  }

  public static String run() {
    List<String> log = new ArrayList<>();
    Faked_BankClient.Fake bank = new Faked_BankClient.Fake().onWithdraw((name, amount) -> 10 - amount);
    log.add(pay(bank.client()));
    log.add("told: " + bank.messages().equals(List.of(new DepositCast(1), new WithdrawCall("me", 5))));

    bank.onWithdraw((name, amount) -> {
      throw new Overdrawn();
    });
    log.add(pay(bank.client()));
    bank.onWithdraw((name, amount) -> {
      throw new CallException(ExitReason.KILLED, "the bank", "withdraw");
    });
    log.add(pay(bank.client()));

    try {
      bank.client().close();
    } catch (AssertionError e) {
      log.add(e.getMessage());
    }
    bank.onClose(() -> log.add("closing"));
    bank.client().close();
    bank.onSame(Optional::of);
    log.add(bank.client().same("x").orElseThrow());

    bank.client().ref().stop();
    log.add(bank.client().ref().isAlive() + ", " + pay(bank.client()));
    return String.join("\n", log) + "\n";
  }
}
// left: 5
// told: true
// overdrawn
// out of order: Killed
// Faked_BankClient.Fake has no answer to CloseCall[]. Program one: fake.onClose(...)
// closing
// x
// false, out of order: NoProc
