package dev.troupe.processor.body.leak;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.body.source.Assignments;
import dev.troupe.processor.body.source.Check;
import dev.troupe.processor.body.source.Code;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.validate.Problem;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A server that gives itself to somebody who does not run in its process: it, or a function over
 * it, to another thread or process; or that leaves itself where others find it.
 */
public final class LeakCheck implements Check {
  private final Compilation compilation;
  private final Gifts gifts = new Gifts();

  /** Servers, and what they inherit from. */
  private final Set<TypeElement> types = new LinkedHashSet<>();

  public LeakCheck(Compilation compilation) {
    this.compilation = compilation;
  }

  @Override
  public void read(SourceClass type) {
    Assignments assignments = new Assignments(type, compilation);
    Cargo cargo = new Cargo(new State(type, compilation), assignments, compilation);
    Owners owners = new Owners(assignments, compilation);
    for (Code code : type.code()) {
      new GiftScanner(code, cargo, owners, gifts, compilation).scan();
    }
    compilation
        .servers()
        .server(type.element())
        .map(server -> server.candidate().lineage().types())
        .ifPresent(types::addAll);
  }

  @Override
  public void decide() {
    gifts.of(
        types,
        (where, type, to) ->
            compilation
                .reporter()
                .report(Problem.LEAK, where, to, Prose.type(MoreElements.asType(type))));
  }
}
