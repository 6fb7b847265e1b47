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
    StockClient me = StockClient.named("stock");
    http.createContext("/", exchange -> answer(exchange, me.count()));
  }

  @HandleCall
  int count() {
    return items;
  }

  @HandleCast
  void add(int count) {
    items += count;
  }

  private static void answer(HttpExchange exchange, int count) throws IOException {
    exchange.sendResponseHeaders(count > 0 ? 200 : 404, -1);
  }
}
