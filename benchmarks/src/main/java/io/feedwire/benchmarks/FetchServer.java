package io.feedwire.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The other end of [FetchBenchmark], in a process of its own and as light as can be: over plain
/// sockets a 304 to whatever is asked, over TLS a feed of 50 KB and the end of the connection.
/// Prints its two ports in one line and ends with its standard input.
public final class FetchServer {

  private static final int FEED_BYTES = 50 * 1024;
  private static final int BACKLOG = 1024;

  private static final byte[] NOT_MODIFIED =
      ("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n"
              + "Date: Fri, 02 Jan 2026 04:00:00 GMT\r\nCache-Control: max-age=300\r\n\r\n")
          .getBytes(ISO_8859_1);

  private FetchServer() {}

  /// @param args key store (PKCS12) and its password
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    var plain = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    ServerSocket tls =
        context(args[0], args[1].toCharArray())
            .getServerSocketFactory()
            .createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    byte[] feed = feed();
    Thread.ofPlatform().daemon().start(() -> accept(plain, NOT_MODIFIED, true));
    Thread.ofPlatform().daemon().start(() -> accept(tls, feed, false));
    System.out.println(plain.getLocalPort() + " " + tls.getLocalPort());
    // Until the benchmark ends.
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  private static SSLContext context(String file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = new FileInputStream(file)) {
      keys.load(in, password);
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static byte[] feed() {
    String item = "<item><title>An article of no particular length</title></item>\n";
    String body = item.repeat(FEED_BYTES / item.length() + 1).substring(0, FEED_BYTES);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: \"1\"\r\n"
            + "Connection: close\r\nContent-Length: "
            + FEED_BYTES
            + "\r\n\r\n";
    return (head + body).getBytes(ISO_8859_1);
  }

  private static void accept(ServerSocket server, byte[] answer, boolean kept) {
    try {
      while (true) {
        Socket connection = server.accept();
        Thread.ofVirtual().start(() -> serve(connection, answer, kept));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(Socket connection, byte[] answer, boolean kept) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = connection.getInputStream();
      OutputStream out = connection.getOutputStream();
      var buffer = new byte[8192];
      int length = 0;
      int read;
      while ((read = in.read(buffer, length, buffer.length - length)) > 0) {
        length += read;
        if (buffer[length - 1] == '\n' && buffer[length - 3] == '\n') {
          out.write(answer);
          length = 0;
          if (!kept) {
            return;
          }
        }
      }
    } catch (IOException e) {
      // The client hung up.
    }
  }
}
