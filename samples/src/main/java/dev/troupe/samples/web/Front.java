package dev.troupe.samples.web;

import com.sun.net.httpserver.HttpServer;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Terminate;
import dev.troupe.process.Self;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The process that the HTTP server belongs to: the port is open for as long as it lives. */
@GenServer
class Front {
  /** So long may requests take that are under way when the front is told to stop. */
  private static final int LAST_SECONDS = 1;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer http;

  Front(int port, Sessions sessions) {
    Self.trapExits(true);
    http = bind(port);
    http.createContext("/", new Answers(sessions));
    http.setExecutor(threads);
    http.start();
  }

  private static HttpServer bind(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port, e);
    }
  }

  /** Where it listens, which it chose itself if it was told 0. */
  @HandleCall
  int port() {
    return http.getAddress().getPort();
  }

  @Terminate
  void close() {
    http.stop(LAST_SECONDS);
    threads.shutdown();
  }
}
