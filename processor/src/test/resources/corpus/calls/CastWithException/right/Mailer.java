package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@GenServer
class Mailer {
  @HandleCall
  void send(String letter) throws IOException {
    Files.writeString(Path.of("outbox"), letter);
  }
}
