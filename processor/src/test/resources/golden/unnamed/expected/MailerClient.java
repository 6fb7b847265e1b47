import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Cast;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Mailer}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
final class MailerClient {
  private static final Behaviour<Mailer, Message_> BEHAVIOUR =
      Behaviour.of(Mailer.class, MailerClient::dispatch);

  private final ServerRef<Message_> ref;

  private MailerClient(ServerRef<Message_> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static MailerClient start(Supplier<? extends Mailer> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static MailerClient start(StartOptions options, Supplier<? extends Mailer> init) {
    return new MailerClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static MailerClient startLink(Supplier<? extends Mailer> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static MailerClient startLink(StartOptions options, Supplier<? extends Mailer> init) {
    return new MailerClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<MailerClient> startMonitor(Supplier<? extends Mailer> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<MailerClient> startMonitor(
      StartOptions options, Supplier<? extends Mailer> init) {
    return BEHAVIOUR.startMonitor(options, init).map(MailerClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Mailer> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Mailer> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static MailerClient named(String name) {
    return new MailerClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> MailerClient via(NameRegistry<N> registry, N name) {
    return new MailerClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static MailerClient of(ServerRef<Message_> ref) {
    return new MailerClient(ref);
  }

  /** Casts to {@link Mailer#mail(Message)} and returns at once. */
  void mail(Message message) {
    ref.cast(new MailCast(message));
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message_> ref() {
    return ref;
  }

  private static Object dispatch(Mailer server, Message_ message) throws Exception {
    return switch (message) {
      case MailCast(Message message_) -> {
        server.mail(message_);
        yield null;
      }
    };
  }

  /** What can be said to {@link Mailer}. */
  sealed interface Message_ {}

  record MailCast(Message message) implements Message_, Cast<Message_> {}
}
