package dev.troupe.server;

import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Kernel;
import dev.troupe.process.internal.Names;
import org.jspecify.annotations.Nullable;

/** Whoever has a name, looked up at every use. */
final class NamedRef<M> extends LocalServerRef<M> {
  private final Behaviour<?, M> behaviour;
  private final Kernel kernel = Current.kernel();
  private final ServerName name;

  NamedRef(Behaviour<?, M> behaviour, ServerName name) {
    this.behaviour = behaviour;
    this.name = name;
  }

  static <M> NamedRef<M> local(Behaviour<?, M> behaviour, String name) {
    return new NamedRef<>(behaviour, new ServerName.Local(Current.kernel(), Names.check(name)));
  }

  @Override
  @Nullable ServerProcess<?, ?> target() {
    Pid holder = name.whereis();
    return holder == null ? null : checked(holder);
  }

  private ServerProcess<?, ?> checked(Pid holder) {
    if (holder instanceof ServerProcess<?, ?> server && server.behaviour().isSameAs(behaviour)) {
      return server;
    }
    throw new IllegalArgumentException(
        holder + " has the name \"" + name + "\" and is no " + behaviour.name());
  }

  @Override
  Kernel kernel() {
    return kernel;
  }

  @Override
  @Nullable MonitorRef watch() {
    return name.monitor();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NamedRef<?> ref
        && behaviour.isSameAs(ref.behaviour)
        && name.equals(ref.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return behaviour.name() + "(" + name + ")";
  }
}
