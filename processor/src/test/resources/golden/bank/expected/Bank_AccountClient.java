package programs;

import dev.troupe.api.Down;
import dev.troupe.api.From;
import dev.troupe.api.Pid;
import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.CurrentCall;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Bank.Account}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
final class Bank_AccountClient {
  private static final Behaviour<Bank.Account, Message> BEHAVIOUR =
      Behaviour.of(Bank.Account.class, Bank_AccountClient::dispatch)
          .onInfo(Bank_AccountClient::info);

  private final ServerRef<Message> ref;

  private Bank_AccountClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static Bank_AccountClient start(Supplier<? extends Bank.Account> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static Bank_AccountClient start(StartOptions options, Supplier<? extends Bank.Account> init) {
    return new Bank_AccountClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Bank_AccountClient startLink(Supplier<? extends Bank.Account> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static Bank_AccountClient startLink(StartOptions options, Supplier<? extends Bank.Account> init) {
    return new Bank_AccountClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Bank_AccountClient> startMonitor(Supplier<? extends Bank.Account> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<Bank_AccountClient> startMonitor(
      StartOptions options, Supplier<? extends Bank.Account> init) {
    return BEHAVIOUR.startMonitor(options, init).map(Bank_AccountClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Bank.Account> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Bank.Account> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static Bank_AccountClient named(String name) {
    return new Bank_AccountClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> Bank_AccountClient via(NameRegistry<N> registry, N name) {
    return new Bank_AccountClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static Bank_AccountClient of(ServerRef<Message> ref) {
    return new Bank_AccountClient(ref);
  }

  /** Calls {@link Bank.Account#withdraw(long)} and waits for its answer. */
  long withdraw(long amount) throws Bank.Overdrawn {
    return ref.call(new WithdrawCall(amount));
  }

  /** Casts to {@link Bank.Account#deposit(long)} and returns at once. */
  void deposit(long amount) {
    ref.cast(new DepositCast(amount));
  }

  /**
   * Calls {@link Bank.Account#nextBalance(From)} and waits for its answer.
   *
   * <p>Answers at the next deposit.
   */
  Long nextBalance() {
    return ref.call(new NextBalanceCall());
  }

  /** Casts to {@link Bank.Account#watch(Pid)} and returns at once. */
  void watch(Pid owner) {
    ref.cast(new WatchCast(owner));
  }

  /** Calls {@link Bank.Account#ticks()} and waits for its answer. */
  int ticks() {
    return ref.call(new TicksCall());
  }

  /** Calls {@link Bank.Account#waiting()} and waits for its answer. */
  int waiting() {
    return ref.call(new WaitingCall());
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(Bank.Account server, Message message) throws Exception {
    return switch (message) {
      case WithdrawCall(long amount) -> server.withdraw(amount);
      case DepositCast(long amount) -> {
        server.deposit(amount);
        yield null;
      }
      case NextBalanceCall call -> {
        server.nextBalance(CurrentCall.from(call));
        yield null;
      }
      case WatchCast(Pid owner) -> {
        server.watch(owner);
        yield null;
      }
      case TicksCall() -> server.ticks();
      case WaitingCall() -> server.waiting();
    };
  }

  private static boolean info(Bank.Account server, Object message) throws Exception {
    switch (message) {
      case Down down -> server.ownerLeft(down);
      case Bank.Tick tick -> server.tick(tick);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What can be said to {@link Bank.Account}. */
  sealed interface Message {}

  record WithdrawCall(long amount) implements Message, Call<Message, Long> {
    @Override
    public boolean declares(Exception thrown) {
      return thrown instanceof Bank.Overdrawn;
    }
  }

  record DepositCast(long amount) implements Message, Cast<Message> {}

  record NextBalanceCall() implements Message, Call<Message, Long> {}

  record WatchCast(Pid owner) implements Message, Cast<Message> {}

  record TicksCall() implements Message, Call<Message, Integer> {}

  record WaitingCall() implements Message, Call<Message, Integer> {}
}
