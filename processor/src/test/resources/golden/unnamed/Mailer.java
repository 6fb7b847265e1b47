import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

/** In the unnamed package nothing can be qualified. */
@GenServer
class Mailer {
  @HandleCast
  void mail(Message message) {}
}
