package io.feedwire.benchmarks.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP/1.1 server on all addresses of 127.0.0.0/8, so that each address is a host, and a
/// domain, of its own. Answers a feed of one item after a delay, 304 to who has it already.
final class PollServer implements AutoCloseable {

  /// One request, as it came in.
  interface Requests {
    /// @param host the `Host` it asked for, with the port
    /// @param at milliseconds since 1970
    void note(String host, String path, long at);
  }

  /// Which version of its feed a host shows now.
  interface Versions {
    long of(String host, String path, long now);
  }

  private final ServerSocket socket;
  private final Duration delay;
  private final Versions versions;
  private final Requests requests;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  PollServer(Duration delay, Versions versions, Requests requests) throws IOException {
    this.delay = delay;
    this.versions = versions;
    this.requests = requests;
    // As many may knock at once as there are feeds.
    this.socket = new ServerSocket(0, 4096, InetAddress.getByName("0.0.0.0"));
    Thread.ofPlatform().daemon().name("poll-server").start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new IllegalStateException("the server cannot go on", e);
        }
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream(), 2048);
      OutputStream out = connection.getOutputStream();
      while (answer(in, out)) {
        out.flush();
      }
    } catch (IOException e) {
      // Whoever hangs up has what it wanted, or was killed.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answer(InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    String first = line(in);
    if (first.isEmpty()) {
      return false;
    }
    long now = System.currentTimeMillis();
    String path = first.split(" ")[1];
    String host = "";
    String known = "";
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, "host: ", 0, 6)) {
        host = line.substring(6);
      } else if (line.regionMatches(true, 0, "if-none-match: ", 0, 15)) {
        known = line.substring(15);
      }
    }
    requests.note(host, path, now);
    if (!delay.isZero()) {
      Thread.sleep(delay);
    }
    long version = versions.of(host, path, now);
    String etag = "\"" + version + '"';
    String answer =
        etag.equals(known)
            ? "HTTP/1.1 304 Not Modified\r\nETag: %s\r\n\r\n".formatted(etag)
            : document(etag, host, path, version);
    out.write(answer.getBytes(ISO_8859_1));
    return true;
  }

  private static String document(String etag, String host, String path, long version) {
    String body =
        "<rss version=\"2.0\"><channel><title>%s</title><item><guid>%s%s/%d</guid></item></channel></rss>"
            .formatted(host, host, path, version);
    return "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nETag: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(etag, body.length(), body);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder(64);
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
