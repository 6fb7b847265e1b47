// A method of a server, given to an HTTP server
package shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.io.IOException;

@GenServer
class Stock {
  private int items;

  Stock(HttpServer http) {
    http.createContext("/", this::answer); // <= Leak
  }

  @HandleCall
  int count() {
    return items;
  }

  @HandleCast
  void add(int count) {
    items += count;
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(items > 0 ? 200 : 404, -1);
  }
}
