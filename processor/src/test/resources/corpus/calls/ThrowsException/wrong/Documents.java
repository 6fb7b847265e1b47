// A handler that calls every exception an answer
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.nio.file.Files;
import java.nio.file.Path;

@GenServer
class Documents {
  @HandleCall
  String read(String name) throws Exception { // <- ThrowsException
    return Files.readString(Path.of(name));
  }
}
