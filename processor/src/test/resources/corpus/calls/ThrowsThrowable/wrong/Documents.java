// A handler that calls even an Error an answer
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.nio.file.Files;
import java.nio.file.Path;

@GenServer
class Documents {
  @HandleCall
  String read(String name) throws Throwable { // <- ThrowsThrowable
    return Files.readString(Path.of(name));
  }
}
