package dev.troupe.samples.bank;

import dev.troupe.api.Down;
import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Errors as replies, deferred replies, info messages, monitors and timers in one server. */
public final class Bank {
  static final class Overdrawn extends Exception {
    private static final long serialVersionUID = 1;

    final long missing;

    Overdrawn(long missing) {
      super("overdrawn by " + missing);
      this.missing = missing;
    }
  }

  record Tick() {}

  @GenServer
  static class Account {
    private long balance;
    private int ticks;
    private final List<From<Long>> waiting = new ArrayList<>();

    Account(long balance) {
      this.balance = balance;
      Self.sendAfter(Self.pid(), new Tick(), Duration.ofMillis(1));
    }

    @HandleCall
    long withdraw(long amount) throws Overdrawn {
      if (amount > balance) {
        throw new Overdrawn(amount - balance);
      }
      return balance -= amount;
    }

    @HandleCast
    void deposit(long amount) {
      balance += amount;
      waiting.forEach(from -> from.reply(balance));
      waiting.clear();
    }

    /** Answers at the next deposit. */
    @HandleCall
    void nextBalance(From<Long> from) {
      waiting.add(from);
    }

    @HandleCast
    void watch(Pid owner) {
      Self.monitor(owner);
    }

    @HandleInfo
    void ownerLeft(Down down) {
      balance = 0;
    }

    @HandleInfo
    void tick(Tick tick) {
      ticks++;
    }

    @HandleCall
    int ticks() {
      return ticks;
    }

    @HandleCall
    int waiting() {
      return waiting.size();
    }
  }

  public static void main(String[] args) throws Exception {
    var account = Bank_AccountClient.startLink(() -> new Account(10));
    try {
      account.withdraw(50);
    } catch (Overdrawn e) {
      System.out.println(e.getMessage());
    }
    System.out.println(account.withdraw(4));
    Task<Long> next = Task.async(account::nextBalance);
    while (account.waiting() == 0 || account.ticks() == 0) {
      Self.sleep(Duration.ofMillis(1));
    }
    account.deposit(1);
    System.out.println(next.await());
    System.out.println(account.ticks());
  }
  // overdrawn by 40
  // 6
  // 7
  // 1
}
