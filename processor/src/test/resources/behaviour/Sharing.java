package run;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nothing that a server has can be changed from outside, nor the other way round. */
public final class Sharing {
  private Sharing() {}

  record Order(String id, List<int[]> sizes) {
    @Override
    public String toString() {
      return id + sizes.stream().map(Arrays::toString).toList();
    }
  }

  record Names(String id, List<String> names) {}

  @GenServer
  static class Server {
    private final List<String> own = new ArrayList<>(List.of("own"));
    private List<String> notes = List.of();
    private Order order;
    private Names names;
    private From<List<String>> waiting;

    @HandleCast
    void keep(List<String> notes) {
      this.notes = notes;
    }

    @HandleCast
    void order(Order order) {
      this.order = order;
    }

    @HandleInfo
    void names(Names names) {
      this.names = names;
    }

    @HandleCall
    String kept() {
      return notes + " " + order + " " + names;
    }

    @HandleCall
    List<String> own() {
      return own;
    }

    @HandleCall
    void ownLater(From<List<String>> from) {
      from.reply(own);
    }

    @HandleCall
    void ownMuchLater(From<List<String>> from) {
      waiting = from;
    }

    @HandleCast
    void grow() {
      own.add("more");
      if (waiting != null) {
        waiting.reply(own);
        waiting = null;
      }
    }

    @HandleCall
    Set<String> set(Set<String> set) {
      return set;
    }

    @HandleCall
    Map<String, List<String>> map(Map<String, List<String>> map) {
      return map;
    }

    @HandleCall
    List<String> nothing() {
      return null;
    }

    @HandleCall
    Names echo(Names names) {
      return names;
    }
  }

  public static String run() {
    Sharing_ServerClient server = Sharing_ServerClient.startLink(Server::new);
    List<String> log = new ArrayList<>();
    into(server, log);
    out(server, log);
    as(server, log);
    server.ref().stop();
    return String.join("\n", log) + "\n";
  }

  /** The caller goes on with what it has sent. */
  private static void into(Sharing_ServerClient server, List<String> log) {
    List<String> notes = new ArrayList<>(List.of("a", "b"));
    int[] sizes = {1, 2};
    List<String> names = new ArrayList<>(List.of("joe"));
    server.keep(notes);
    server.order(new Order("x", List.of(sizes)));
    server.ref().pid().send(new Names("n", names));
    log.add(server.kept());
    notes.clear();
    sizes[0] = 100;
    names.add("jim");
    log.add(server.kept());
    notes.add("by hand");
    server.ref().cast(new Sharing_ServerClient.KeepCast(notes));
    notes.clear();
    log.add(server.kept());
  }

  /** The server goes on with what it has answered. */
  private static void out(Sharing_ServerClient server, List<String> log) {
    List<String> own = server.own();
    List<String> later = server.ownLater();
    var request = server.ref().sendRequest(new Sharing_ServerClient.OwnMuchLaterCall());
    server.grow();
    server.grow();
    log.add(own + " " + later + " " + server.own());
    log.add(request.await(java.time.Duration.ofSeconds(5)).toString());
    try {
      own.add("mine");
    } catch (UnsupportedOperationException e) {
      log.add("cannot be changed");
    }
    log.add("nothing " + server.nothing());
  }

  /** What arrives is what was sent. */
  private static void as(Sharing_ServerClient server, List<String> log) {
    log.add("" + server.set(new LinkedHashSet<>(List.of("z", "y", "x", "w"))));
    Map<String, List<String>> map = new LinkedHashMap<>();
    map.put("z", null);
    map.put(null, new ArrayList<>(Arrays.asList("y", null)));
    log.add("" + server.map(map));
    Names constant = new Names("c", List.of("c"));
    Names changing = new Names("c", new ArrayList<>(List.of("c")));
    log.add("same " + (server.echo(constant) == constant));
    log.add("equal " + server.echo(changing).equals(changing));
    log.add("same " + (server.echo(changing) == changing));
  }
}
// [a, b] x[[1, 2]] Names[id=n, names=[joe]]
// [a, b] x[[1, 2]] Names[id=n, names=[joe]]
// [by hand] x[[1, 2]] Names[id=n, names=[joe]]
// [own] [own] [own, more, more]
// Reply[value=[own, more]]
// cannot be changed
// nothing null
// [z, y, x, w]
// {z=null, null=[y, null]}
// same true
// equal true
// same false
