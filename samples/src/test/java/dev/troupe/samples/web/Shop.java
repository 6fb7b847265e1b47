package dev.troupe.samples.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client of the service, on the other side of the network. */
record Shop(HttpClient http, URI service) implements AutoCloseable {
  Shop(URI service) {
    this(HttpClient.newHttpClient(), service);
  }

  HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path))
            .version(HttpClient.Version.HTTP_1_1)
            .method(method, BodyPublishers.noBody())
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** The number that is the answer; anything but 200 is an error. */
  long number(String method, String path) throws IOException, InterruptedException {
    HttpResponse<String> response = send(method, path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return Long.parseLong(response.body().strip());
  }

  long add(String session, String request, long points) throws IOException, InterruptedException {
    return number(
        "POST", "sessions/" + session + "/points?request=" + request + "&amount=" + points);
  }

  long total(String session) throws IOException, InterruptedException {
    return number("GET", "sessions/" + session);
  }

  int crash(String session) throws IOException, InterruptedException {
    return send("POST", "sessions/" + session + "/crash").statusCode();
  }

  @Override
  public void close() {
    http.close();
  }
}
