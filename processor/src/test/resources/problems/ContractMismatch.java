package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Sendable;
import java.io.IOException;
import java.util.List;

class ContractMismatch {
  static class Overdrawn extends Exception {
    private static final long serialVersionUID = 1;
  }

  interface Accounts<T> {
    long balance();

    long withdraw(long amount);

    void open() throws IOException;

    T any();

    List<T> all();

    Object covariant() throws Exception;
  }

  interface Same<T> {
    <R> R same(R value, T item) throws IOException;

    <R extends T> void bounded(List<? super R> values);
  }

  @GenServer
  static class Bank implements Accounts<String> {
    @Override
    @HandleCall
    public int balance() { // <= ContractMismatch
      return 0;
    }

    @Override
    @HandleCall
    public long withdraw(long amount) throws Overdrawn { // <= ContractMismatch
      throw new Overdrawn();
    }

    @Override
    @HandleCall
    public void open() throws InterruptedException {} // <= ContractMismatch

    @Override
    @HandleCall
    public Integer any() { // <= ContractMismatch
      return 0;
    }

    @Override
    @HandleCall
    public List<String> all() {
      return List.of();
    }

    @Override
    @HandleCall
    public String covariant() throws Overdrawn {
      throw new Overdrawn();
    }
  }

  @GenServer
  static class Generic implements Same<String> {
    @Override
    @HandleCall
    public <X> X same(X value, String item) {
      return value;
    }

    @Override
    @HandleCall
    public <X extends String> void bounded(@Sendable List<? super X> values) {}
  }
}
