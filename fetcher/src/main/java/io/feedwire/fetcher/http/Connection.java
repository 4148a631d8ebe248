package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.apache.hc.core5.http.io.entity.EmptyInputStream;
import org.jspecify.annotations.Nullable;

/// A connection that speaks HTTP/1.1, one request after the other. HttpCore parses; sockets,
/// waiting and caps are ours.
final class Connection implements AutoCloseable {

  /// HttpCore holds two of this size; bodies are read past them.
  private static final int BUFFER_BYTES = 4096;

  /// A larger head leaves larger buffers behind, which are not kept.
  private static final int USUAL_HEAD_BYTES = 16 * 1024;

  /// Most answers before the real one (RFC 9110, 15.2: 100, 102, 103). Real servers send one or
  /// two.
  private static final int MAX_INTERIM = 16;

  /// Most header lines. Browsers and servers allow 100 to 250.
  private static final int MAX_HEADERS = 256;

  /// What stands between chunks and after them; nobody sends more than a checksum.
  private static final Http1Config CHUNKS =
      Http1Config.custom().setMaxHeaderCount(32).setMaxLineLength(8192).build();

  private final Route route;
  private final TimedSocket socket;
  private final Http1Config config;
  private final SessionInputBufferImpl buffer;
  private final DefaultHttpResponseParser parser;
  private HeadInput in;
  private OutputStream out;

  /// @param maxHeaderBytes of everything before a body
  Connection(Route route, TimedSocket socket, int maxHeaderBytes) throws IOException {
    this.route = route;
    this.socket = socket;
    this.config =
        Http1Config.custom()
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxLineLength(maxHeaderBytes)
            .setBufferSize(BUFFER_BYTES)
            .build();
    this.buffer =
        new SessionInputBufferImpl(
            new BasicHttpTransportMetrics(), BUFFER_BYTES, 0, maxHeaderBytes, null);
    this.parser = new DefaultHttpResponseParser(config);
    this.in = new HeadInput(socket.getInputStream(), maxHeaderBytes);
    this.out = socket.getOutputStream();
  }

  /// From now on everything goes through a layer over the socket.
  void layer(Socket secured) throws IOException {
    in = new HeadInput(secured.getInputStream(), config.getMaxLineLength());
    out = secured.getOutputStream();
  }

  Route route() {
    return route;
  }

  TimedSocket socket() {
    return socket;
  }

  /// Whether no byte of an answer to the last request came.
  boolean isSilent() {
    return in.read == 0;
  }

  /// Whether nothing has come that nobody asked for. That the other side hung up is not seen here.
  boolean isQuiet() {
    try {
      return !socket.isClosed() && socket.getInputStream().available() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// Sends a request.
  void send(String head, Deadline deadline) throws IOException {
    socket.workFor(deadline);
    in.begin();
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /// Reads the head of the answer to what was sent.
  Answer answer() throws IOException {
    for (int i = 0; i <= MAX_INTERIM; i++) {
      Answer answer = head();
      if (answer.status() >= 200) {
        in.end();
        return answer;
      }
      if (answer.status() == 101) {
        throw new FetchException(
            Problem.NOT_HTTP, "%s answered in another protocol that nobody asked for (101)");
      }
    }
    throw new FetchException(
        Problem.NOT_HTTP, "%s sent " + MAX_INTERIM + " interim answers and no answer");
  }

  private Answer head() throws IOException {
    try {
      ClassicHttpResponse head = parser.parse(buffer, in);
      if (in.ended) {
        throw new FetchException(
            Problem.BROKEN,
            in.read == 0
                ? "%s closed the connection without an answer"
                : "%s closed the connection before the document was complete");
      }
      int status = head.getCode();
      // Three digits (RFC 9112, 4). Beyond 599 some say 999 for a 403.
      if (status < 100 || status > 999 || head.getVersion().getMajor() != 1) {
        throw notHttp(null);
      }
      return new Answer(status, head.getVersion().getMinor(), List.of(head.getHeaders()));
    } catch (MessageConstraintException e) {
      throw in.tooLarge();
    } catch (HttpException e) {
      // A connection that ends within the first line.
      throw notHttp(e);
    }
  }

  private static FetchException notHttp(@Nullable Exception cause) {
    var failure = new FetchException(Problem.NOT_HTTP, "the answer of %s is not valid HTTP");
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }

  /// The body of the answer, without its framing.
  InputStream body(BodyLength length) {
    if (length.chunked()) {
      return new ChunkedInputStream(buffer, in, CHUNKS);
    }
    if (length.bytes() == 0) {
      return EmptyInputStream.INSTANCE;
    }
    return length.bytes() > 0
        ? new ContentLengthInputStream(buffer, in, length.bytes())
        : new IdentityInputStream(buffer, in);
  }

  /// Whether another request may follow, its body being read to its end.
  boolean mayGoOn(Answer answer, BodyLength length) {
    boolean ends = length.bytes() >= 0 || length.chunked();
    boolean kept =
        answer.minorVersion() > 0
            ? !answer.has("connection", "close")
            : answer.has("connection", "keep-alive");
    return ends
        && length.exact()
        && kept
        && !buffer.hasBufferedData()
        && in.read <= USUAL_HEAD_BYTES;
  }

  /// Hangs up at once: nobody waits for a server that doesn't read.
  @Override
  public void close() {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // Closed already, which is what was wanted.
    }
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
