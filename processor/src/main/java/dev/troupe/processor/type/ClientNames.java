package dev.troupe.processor.type;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The clients of the servers of this compilation, written or not. A handler can mention a client
 * before it exists, and a compiler tells of such a type little more than its simple name.
 */
public final class ClientNames {
  private final Map<String, Set<ClassName>> bySimpleName = new LinkedHashMap<>();
  private final Map<ClassName, Set<String>> servers = new LinkedHashMap<>();

  public void add(ClassName client, String server, boolean generic) {
    servers.computeIfAbsent(client, _ -> new TreeSet<>()).add(server);
    if (!generic) {
      bySimpleName.computeIfAbsent(client.simpleName(), _ -> new LinkedHashSet<>()).add(client);
    }
  }

  /** What they are called. */
  public Set<String> simpleNames() {
    return bySimpleName.keySet();
  }

  /** The servers that ask for a client of this name. */
  public Set<String> serversOf(ClassName client) {
    return servers.getOrDefault(client, Set.of());
  }

  /** Whether a client has that simple or qualified name, also a generic one. */
  public boolean isClient(String written) {
    return servers.keySet().stream()
        .anyMatch(client ->
            client.simpleName().equals(written) || client.canonicalName().equals(written));
  }

  /**
   * The client that is meant. A generic one is never found: what a compiler tells of an unknown
   * type leaves out its type arguments.
   *
   * @param written the simple or the qualified name
   */
  public Optional<ClassName> find(String written) {
    String simple = written.substring(written.lastIndexOf('.') + 1);
    Set<ClassName> found = bySimpleName.getOrDefault(simple, Set.of());
    if (!written.equals(simple)) {
      return found.stream().filter(client -> client.canonicalName().equals(written)).findFirst();
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }
}
