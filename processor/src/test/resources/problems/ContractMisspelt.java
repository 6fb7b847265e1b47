package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

class ContractMisspelt {
  interface Store<T> {
    void put(T item);

    T takeFirst();
  }

  @GenServer
  static class Words implements Store<String> {
    @HandleCast
    void put(Integer item) {} // <- ContractMisspelt

    @HandleCall
    String takeFrist() { // <- ContractMisspelt
      return "";
    }

    @HandleCall
    int size() {
      return 0;
    }
  }
}
