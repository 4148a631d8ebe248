package io.feedwire.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;

/// What a person does first, done once by the program itself: the sample archive goes through every
/// part, and the page is asked for. The launcher has it run when it makes the start cache, which
/// can only hold what was in use.
final class Rehearsal {

  /// Changes to wait for: most of what the sample archive's first documents lead to.
  private static final int CHANGES = 12;

  /// A rehearsal that takes longer has taught enough.
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private final int port;

  Rehearsal(Standalone standalone) {
    this.port = standalone.port();
  }

  /// @throws IOException when the dashboard does not answer
  void run() throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      for (String path : new String[] {"/", "/health", "/api/feeds", "/api/stages"}) {
        http.send(request(path), HttpResponse.BodyHandlers.discarding());
      }
      var stream =
          http.send(request("/stream/articles?since=0"), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream events = stream.body()) {
        Thread.ofVirtual().start(() -> read(events)).join(AT_MOST);
      }
      http.send(request("/api/articles"), HttpResponse.BodyHandlers.discarding());
      http.shutdownNow();
    }
  }

  private static void read(InputStream events) {
    var lines = new Scanner(events, StandardCharsets.UTF_8);
    for (int changes = 0; changes < CHANGES && lines.hasNextLine(); ) {
      if (lines.nextLine().startsWith("event:")) {
        changes++;
      }
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(AT_MOST)
        .build();
  }
}
