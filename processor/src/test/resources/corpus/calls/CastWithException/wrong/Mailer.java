// A cast that declares an exception
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@GenServer
class Mailer {
  @HandleCast
  void send(String letter) throws IOException { // <- CastWithException
    Files.writeString(Path.of("outbox"), letter);
  }
}
