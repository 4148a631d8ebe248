package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A server on a free loopback port that answers each connection with the next of the answers it
/// was given, byte by byte as written, so that it can be wrong in every way. It repeats the last.
public final class ScriptedServer implements AutoCloseable {

  /// Writes an answer to a request that was read up to its empty line. The connection ends with it,
  /// unless the answer was given to [#thenKept].
  public interface Answer {
    void write(OutputStream out) throws IOException;
  }

  private final ServerSocket socket;
  private final ConcurrentLinkedDeque<Answer> answers = new ConcurrentLinkedDeque<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile @Nullable SSLContext secured;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread accepting;

  public ScriptedServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = Thread.ofVirtual().start(this::accept);
  }

  /// The next answer.
  public ScriptedServer then(Answer answer) {
    answers.add(answer);
    return this;
  }

  /// The next answer: status line, headers and body, line breaks as CRLF.
  public ScriptedServer then(String status, String headers, byte[] body) {
    return then(out -> out.write(message(status, headers, body)));
  }

  public ScriptedServer then(String status, String headers, String body) {
    return then(status, headers, body.getBytes(UTF_8));
  }

  /// The next answers on one connection, one for each request that comes; then it is closed.
  public ScriptedServer thenKept(Answer... more) {
    answers.add(new Kept(List.of(more)));
    return this;
  }

  private record Kept(List<Answer> answers) implements Answer {
    @Override
    public void write(OutputStream out) throws IOException {
      answers.getFirst().write(out);
    }
  }

  /// Answers over TLS from now on.
  public ScriptedServer secured(SSLContext context) {
    secured = context;
    return this;
  }

  /// A pause between two pieces, or for good; over when the server is closed.
  ///
  /// @throws SocketException when it is
  public void pause(Duration time) throws SocketException {
    try {
      if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SocketException("closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocketException("interrupted");
    }
  }

  /// The connections that were made.
  public int connections() {
    return connections.get();
  }

  /// Sends some bytes of a longer body and then nothing, until the server is closed.
  public ScriptedServer thenDrip() {
    return then(
        out -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".getBytes(ISO_8859_1));
          out.flush();
          try {
            closing.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  public static byte[] message(String status, String headers, byte[] body) {
    String head =
        "HTTP/1.1 %s\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(
                status,
                headers.isEmpty() ? "" : headers.replace("\n", "\r\n") + "\r\n",
                body.length);
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  public static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  /// The heads of the requests that came.
  public List<String> requests() {
    return requests;
  }

  /// A header of a request; empty when it has none.
  public String header(int request, String name) {
    return requests
        .get(request)
        .lines()
        .filter(
            line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (SocketException e) {
      // Closed.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket plain) {
    connections.incrementAndGet();
    try (Socket connection = layered(plain)) {
      requests.add(head(connection.getInputStream()));
      Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
      if (answer != null) {
        answer.write(connection.getOutputStream());
      }
      if (answer instanceof Kept(List<Answer> more)) {
        for (Answer next : more.subList(1, more.size())) {
          requests.add(head(connection.getInputStream()));
          next.write(connection.getOutputStream());
        }
      }
      // Closing with something unread would reset the connection, and what was sent with it.
      connection.shutdownOutput();
      connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException | UnsupportedOperationException e) {
      // The client hung up, which some tests are about.
    }
  }

  private Socket layered(Socket plain) throws IOException {
    SSLContext context = secured;
    if (context == null) {
      return plain;
    }
    var layer =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), true);
    layer.setUseClientMode(false);
    return layer;
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    int next;
    while ((next = in.read()) >= 0) {
      head.append((char) next);
      boolean tls = head.charAt(0) == 0x16;
      if (tls || head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    socket.close();
    try {
      // Until then the port takes one more connection, and breaks it.
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
