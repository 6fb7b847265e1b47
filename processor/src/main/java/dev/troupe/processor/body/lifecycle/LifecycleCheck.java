package dev.troupe.processor.body.lifecycle;

import dev.troupe.processor.body.reach.Bodies;
import dev.troupe.processor.body.reach.Step;
import dev.troupe.processor.body.source.Check;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.Server;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.discover.HandlerMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** Warns of what makes a server serve badly: blocking, callers and messages that are forgotten. */
public final class LifecycleCheck implements Check {
  private final Bodies bodies;
  private final List<Server> servers = new ArrayList<>();
  private final Compilation compilation;
  private final Blocking blocking;
  private final Messages messages;
  private final Endings endings;
  private final Forgotten forgotten;
  private final SharedFields sharedFields;

  public LifecycleCheck(Compilation compilation, Bodies bodies) {
    this.compilation = compilation;
    this.bodies = bodies;
    this.blocking = new Blocking(compilation);
    this.messages = new Messages(compilation);
    this.endings = new Endings(compilation);
    this.forgotten = new Forgotten(compilation);
    this.sharedFields = new SharedFields(compilation);
  }

  @Override
  public void read(SourceClass type) {
    compilation.servers().server(type.element()).ifPresent(servers::add);
    messages.read(type);
    endings.read(type);
    forgotten.read(type);
    sharedFields.read(type);
  }

  @Override
  public void decide() {
    for (Server server : servers) {
      List<Step> all = new ArrayList<>();
      for (HandlerMethod handler : server.handlers()) {
        List<Step> steps = bodies.steps(handler.element(), server).toList();
        blocking.check(server, handler, steps);
        all.addAll(steps);
      }
      constructors(server).forEach(made -> bodies.steps(made, server).forEach(all::add));
      messages.check(server, all);
      endings.check(server, all);
    }
  }

  private static Stream<ExecutableElement> constructors(Server server) {
    return ElementFilter.constructorsIn(server.type().getEnclosedElements()).stream();
  }
}
