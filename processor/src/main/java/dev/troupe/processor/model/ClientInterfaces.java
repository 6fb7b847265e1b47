package dev.troupe.processor.model;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.discover.Lineage;
import dev.troupe.processor.type.Mirrors;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * The interfaces of a server class that its client implements: those whose abstract methods are all
 * handlers, and at least one of whose methods is.
 *
 * @param contracts the interfaces
 * @param mirrors the compiler
 */
record ClientInterfaces(List<Contract> contracts, Mirrors mirrors) {
  static ClientInterfaces of(Candidate candidate, Mirrors mirrors) {
    return new ClientInterfaces(
        Contract.of(candidate, mirrors).stream().filter(Contract::isKept).toList(), mirrors);
  }

  List<DeclaredType> types() {
    return contracts.stream().map(Contract::type).toList();
  }

  /** The simple names of the types that a client inherits from these. */
  Set<String> nestedTypes() {
    return types().stream()
        .flatMap(type ->
            Lineage.of(MoreElements.asType(type.asElement()), mirrors.types()).types().stream())
        .flatMap(type -> ElementFilter.typesIn(type.getEnclosedElements()).stream())
        .map(type -> type.getSimpleName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the client method of a handler implements a method of these. */
  boolean overrides(HandlerMethod handler) {
    return handler.isRequest()
        && contracts.stream().anyMatch(contract -> contract.includes(handler));
  }
}
