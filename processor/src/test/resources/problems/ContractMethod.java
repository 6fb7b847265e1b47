package problems;

import dev.troupe.api.Down;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Terminate;

class ContractMethod {
  interface Named {
    String name();
  }

  interface Accounts extends Named {
    long balance();

    void audit();

    default void note(String text) {}

    default void unused() {}

    String toString();
  }

  interface Store<T> {
    void put(T item);

    T get();
  }

  interface Watching extends AutoCloseable {
    void watch(String what);

    void down(Down down);

    @Override
    void close();
  }

  @GenServer
  static class Bank implements Accounts, Comparable<Bank> {
    @Override
    @HandleCall
    public long balance() {
      return 0;
    }

    @Override
    public void audit() {} // <- ContractMethod

    @Override
    public String name() { // <- ContractMethod
      return "bank";
    }

    @Override
    public void note(String text) {} // <- ContractMethod

    @Override
    public int compareTo(Bank other) {
      return 0;
    }
  }

  @GenServer
  static class Words implements Store<String> {
    @Override
    @HandleCast
    public void put(String item) {}

    @Override
    public String get() { // <- ContractMethod
      return "";
    }
  }

  abstract static class Base {
    @HandleCall
    public String get() {
      return "";
    }

    public void put(Integer item) {} // <- ContractMethod
  }

  /** A raw Store would have put(Object). */
  @GenServer
  static class Inheriting extends Base implements Putting {
    @HandleCast
    public void put(String item) {}
  }

  interface Putting {
    String get();

    void put(Integer item);
  }

  @GenServer
  static class Watcher implements Watching {
    @Override
    @HandleCast
    public void watch(String what) {}

    @Override
    @HandleInfo
    public void down(Down down) {} // <- ContractMethod

    @Override
    @Terminate
    public void close() {} // <- ContractMethod
  }

  interface Checked {
    boolean isValid();

    boolean isChecked();
  }

  interface Implied extends Checked {
    @Override
    default boolean isValid() {
      return true;
    }
  }

  /** No call of the class itself says that it is a Checked to others. */
  @GenServer
  static class Valid implements Implied, Runnable, AutoCloseable {
    @Override
    @HandleCall
    public boolean isChecked() {
      return true;
    }

    @Override
    public void run() {}

    @Override
    @Terminate
    public void close() {}
  }
}
