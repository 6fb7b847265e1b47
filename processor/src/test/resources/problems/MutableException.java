package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Sendable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

@GenServer
class MutableException {
  static class SoldOut extends Exception {
    private static final long serialVersionUID = 1;
    private final List<String> rest = List.of();
  }

  static class Changing extends Exception {
    private static final long serialVersionUID = 1;
    private int count;
  }

  static class Holding extends Exception {
    private static final long serialVersionUID = 1;
    private final ArrayList<String> items = new ArrayList<>();
  }

  @Sendable
  static class Vouched extends Exception {
    private static final long serialVersionUID = 1;
    private int count;
  }

  @HandleCall
  void fine() throws SoldOut, Vouched, IOException {}

  @HandleCall
  void changing() throws Changing {} // <- MutableException

  @HandleCall
  void holding() throws Holding {} // <- MutableException

  @HandleCall
  @SuppressWarnings("troupe:MutableException")
  void silent() throws Holding {}

  @HandleCall
  <E extends Changing> void generic() throws E {}
}
