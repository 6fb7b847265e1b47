package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@GenServer
class Documents {
  @HandleCall
  String read(String name) throws IOException {
    return Files.readString(Path.of(name));
  }
}
