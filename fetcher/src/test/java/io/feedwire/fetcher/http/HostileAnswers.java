package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import io.feedwire.contracts.source.Problem;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/// Answers that no server should give, and what comes of each.
final class HostileAnswers {

  static final int CAP = 100_000;
  private static final int MANY = 2_000_000;

  private static final byte[] ZEROS = new byte[MANY];
  static final byte[] BOMB = ScriptedServer.gzip(ZEROS);
  private static final byte[] NESTED_BOMB = ScriptedServer.gzip(BOMB);
  private static final byte[] ZSTD_BOMB = Zstd.compress(ZEROS);

  /// Two million zeros, by Google's encoder; the window's size is in the first byte.
  private static final byte[] BROTLI_BOMB = HexFormat.of().parseHex("9f7f841ef82700e2b1402087cf03");

  /// A kind of server.
  ///
  /// @param expected a problem, or what else comes out
  record Kind(String name, ScriptedServer.Answer answer, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Kind kind(String name, Problem expected, ScriptedServer.Answer answer) {
    return new Kind(name, answer, expected.name());
  }

  private static Kind bytes(String name, Problem expected, String answer) {
    return kind(name, expected, out -> out.write(answer.getBytes(ISO_8859_1)));
  }

  private static Kind fine(String name, String answer) {
    return new Kind(name, out -> out.write(answer.getBytes(ISO_8859_1)), "FETCHED");
  }

  private static Kind body(String name, Problem expected, String headers, byte[] body) {
    return kind(name, expected, out -> out.write(ScriptedServer.message("200 OK", headers, body)));
  }

  private static Kind redirect(String name, Problem expected, String location) {
    return bytes(
        name,
        expected,
        "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
  }

  private static Kind endless(String name, Problem expected, String start, String again) {
    return kind(
        name,
        expected,
        out -> {
          out.write(start.getBytes(ISO_8859_1));
          byte[] more = again.getBytes(ISO_8859_1);
          while (true) {
            out.write(more);
          }
        });
  }

  static final String OK = "HTTP/1.1 200 OK\r\n";
  static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  static Stream<Kind> all() {
    return Stream.of(heads(), bodies(), codings(), redirects(), statuses(), connections())
        .flatMap(List::stream);
  }

  private static List<Kind> heads() {
    return List.of(
        endless("an endless header", Problem.HEADERS_TOO_LARGE, OK + "X: ", "y".repeat(1000)),
        endless("endless headers", Problem.HEADERS_TOO_LARGE, OK, "X: " + "y".repeat(500) + "\r\n"),
        endless("endless short headers", Problem.HEADERS_TOO_LARGE, OK, "X: y\r\n"),
        endless("an endless folded header", Problem.HEADERS_TOO_LARGE, OK + "X: y\r\n", " y\r\n"),
        endless("an endless status line", Problem.HEADERS_TOO_LARGE, "HTTP/1.1 200 ", "O"),
        endless("endless empty lines", Problem.HEADERS_TOO_LARGE, "", "\r\n"),
        endless("endless zeros", Problem.HEADERS_TOO_LARGE, "", "\0\0\0\0"),
        bytes(
            "a giant cookie",
            Problem.HEADERS_TOO_LARGE,
            OK + "Set-Cookie: a=" + "b".repeat(1_000_000) + "\r\nContent-Length: 1\r\n\r\nx"),
        bytes(
            "a thousand cookies",
            Problem.HEADERS_TOO_LARGE,
            OK + "Set-Cookie: a=b\r\n".repeat(1000) + "Content-Length: 1\r\n\r\nx"),
        bytes("a header without colon", Problem.NOT_HTTP, OK + "Nothing here\r\n\r\n<rss/>"),
        bytes("HTTP/0.9", Problem.NOT_HTTP, "<rss version='2.0'></rss>\r\n"),
        bytes("an SSH server", Problem.NOT_HTTP, "SSH-2.0-OpenSSH_9.6\r\n"),
        bytes("a mail server", Problem.NOT_HTTP, "220 mail.example ESMTP\r\n"),
        bytes("garbage", Problem.NOT_HTTP, "\u0001\u0002\u00ff\u00fe\r\n\r\n"),
        bytes(
            "frames of HTTP/2",
            Problem.NOT_HTTP,
            "\0\0\u0012\u0004\0\0\0\0\0\0\u0003\0\0\0\u0064\0\u0004\0\0\u00ff\u00ff\n\n"),
        bytes("a status line of HTTP/2", Problem.NOT_HTTP, "HTTP/2 200\r\n\r\n<rss/>"),
        bytes("a status of two digits", Problem.NOT_HTTP, "HTTP/1.1 20 OK\r\n\r\n<rss/>"),
        bytes("a status of five digits", Problem.NOT_HTTP, "HTTP/1.1 20000 OK\r\n\r\n<rss/>"),
        bytes("a head that ends early", Problem.BROKEN, OK + "Content-Type: text/x"),
        bytes("a head without its last line", Problem.BROKEN, OK + "Content-Type: text/xml\r\n"));
  }

  private static List<Kind> bodies() {
    String early = OK + "Content-Length: 100\r\n\r\n<rss/>";
    return List.of(
        endless("an endless body", Problem.TOO_LARGE, OK + "\r\n", "x".repeat(1000)),
        endless(
            "endless chunks", Problem.TOO_LARGE, CHUNKED, "3e8\r\n" + "x".repeat(1000) + "\r\n"),
        endless("an endless chunk", Problem.TOO_LARGE, CHUNKED + "7fffffffffffffff\r\n", "xxxx"),
        endless("an endless length of a chunk", Problem.HEADERS_TOO_LARGE, CHUNKED + "1;", "a=b;"),
        endless("endless trailers", Problem.HEADERS_TOO_LARGE, CHUNKED + "0\r\n", "X: y\r\n"),
        bytes("a negative chunk", Problem.NOT_HTTP, CHUNKED + "-5\r\nhello\r\n0\r\n\r\n"),
        bytes("a chunk of no length", Problem.NOT_HTTP, CHUNKED + "many\r\nhello\r\n0\r\n\r\n"),
        bytes("a chunk that is longer", Problem.NOT_HTTP, CHUNKED + "2\r\nhello\r\n0\r\n\r\n"),
        bytes("chunks that end early", Problem.BROKEN, CHUNKED + "5\r\nhel"),
        bytes("no last chunk", Problem.BROKEN, CHUNKED + "5\r\nhello\r\n"),
        bytes("a body shorter than said", Problem.BROKEN, early),
        bytes(
            "a length over all caps",
            Problem.TOO_LARGE,
            OK + "Content-Length: 999999999999999999\r\n\r\nx"),
        bytes("a negative length", Problem.NOT_HTTP, OK + "Content-Length: -1\r\n\r\n<rss/>"),
        bytes("a length with a sign", Problem.NOT_HTTP, OK + "Content-Length: +6\r\n\r\n<rss/>"),
        bytes("a length in hex", Problem.NOT_HTTP, OK + "Content-Length: 0x6\r\n\r\n<rss/>"),
        bytes(
            "a length beyond numbers",
            Problem.NOT_HTTP,
            OK + "Content-Length: " + "9".repeat(30) + "\r\n\r\n<rss/>"),
        bytes(
            "two lengths",
            Problem.NOT_HTTP,
            OK + "Content-Length: 6\r\nContent-Length: 5\r\n\r\n<rss/>"),
        bytes("two lengths in one", Problem.NOT_HTTP, OK + "Content-Length: 6, 5\r\n\r\n<rss/>"),
        bytes(
            "a transfer encoding that is none",
            Problem.BAD_ENCODING,
            OK + "Transfer-Encoding: cow\r\n\r\n<rss/>"),
        bytes("an empty document", Problem.STATUS, OK + "Content-Length: 0\r\n\r\n"),
        fine("the same length twice", OK + "Content-Length: 6\r\nContent-Length: 6\r\n\r\n<rss/>"),
        fine(
            "chunks and a length",
            OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<rss/>\r\n0\r\n\r\n"),
        fine("a body longer than said", OK + "Content-Length: 6\r\n\r\n<rss/>and more of it"),
        fine("HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\n<rss/>"),
        fine("line feeds alone", "HTTP/1.1 200 OK\nContent-Length: 6\n\n<rss/>"));
  }

  private static List<Kind> codings() {
    byte[] halfBomb = Arrays.copyOf(BOMB, BOMB.length / 2);
    return List.of(
        body("a gzip bomb", Problem.DECOMPRESSED_TOO_LARGE, "Content-Encoding: gzip", BOMB),
        body("a bomb in x-gzip", Problem.DECOMPRESSED_TOO_LARGE, "Content-Encoding: X-GZip", BOMB),
        body(
            "a deflate bomb",
            Problem.DECOMPRESSED_TOO_LARGE,
            "Content-Encoding: deflate",
            deflated(ZEROS, false)),
        body(
            "a bomb of bare deflate",
            Problem.DECOMPRESSED_TOO_LARGE,
            "Content-Encoding: deflate",
            deflated(ZEROS, true)),
        body("a brotli bomb", Problem.DECOMPRESSED_TOO_LARGE, "Content-Encoding: br", BROTLI_BOMB),
        body("a zstd bomb", Problem.DECOMPRESSED_TOO_LARGE, "Content-Encoding: zstd", ZSTD_BOMB),
        body(
            "a bomb in a bomb",
            Problem.DECOMPRESSED_TOO_LARGE,
            "Content-Encoding: gzip, gzip",
            NESTED_BOMB),
        body(
            "a bomb in a bomb, two headers",
            Problem.DECOMPRESSED_TOO_LARGE,
            "Content-Encoding: zstd\nContent-Encoding: gzip",
            ScriptedServer.gzip(ZSTD_BOMB)),
        body(
            "codings upon codings",
            Problem.BAD_ENCODING,
            "Content-Encoding: gzip, gzip, gzip, gzip",
            NESTED_BOMB),
        body("half a gzip", Problem.BAD_ENCODING, "Content-Encoding: gzip", tiny(true)),
        body("half a bomb", Problem.DECOMPRESSED_TOO_LARGE, "Content-Encoding: gzip", halfBomb),
        body(
            "half a brotli",
            Problem.BAD_ENCODING,
            "Content-Encoding: br",
            Arrays.copyOf(BROTLI_BOMB, 4)),
        body(
            "half a zstd",
            Problem.BAD_ENCODING,
            "Content-Encoding: zstd",
            Arrays.copyOf(ZSTD_BOMB, 8)),
        body("text as gzip", Problem.BAD_ENCODING, "Content-Encoding: gzip", text()),
        body("text as deflate", Problem.BAD_ENCODING, "Content-Encoding: deflate", text()),
        body("text as brotli", Problem.BAD_ENCODING, "Content-Encoding: br", text()),
        body("text as zstd", Problem.BAD_ENCODING, "Content-Encoding: zstd", text()),
        body(
            "a zstd window of 2 GB",
            Problem.BAD_ENCODING,
            "Content-Encoding: zstd",
            HexFormat.of().parseHex("28b52ffd00a8010000")),
        body("a coding not read", Problem.BAD_ENCODING, "Content-Encoding: dcb", text()));
  }

  private static byte[] text() {
    return "<rss>no compression</rss>".getBytes(UTF_8);
  }

  private static byte[] tiny(boolean half) {
    byte[] whole = ScriptedServer.gzip("<rss>a small document</rss>".getBytes(UTF_8));
    return half ? Arrays.copyOf(whole, whole.length / 2) : whole;
  }

  private static byte[] deflated(byte[] plain, boolean bare) {
    try (var deflater = new Deflater(9, bare)) {
      deflater.setInput(plain);
      deflater.finish();
      var buffer = new byte[MANY];
      return Arrays.copyOf(buffer, deflater.deflate(buffer));
    }
  }

  private static List<Kind> redirects() {
    return List.of(
        redirect("a redirect to itself", Problem.REDIRECT_LOOP, "/feed"),
        redirect("a redirect to a file", Problem.BAD_REDIRECT, "file:///etc/hostname"),
        redirect("a redirect to FTP", Problem.BAD_REDIRECT, "ftp://127.0.0.1/feed"),
        redirect("a redirect to a script", Problem.BAD_REDIRECT, "javascript:alert(1)"),
        redirect("a redirect to data", Problem.BAD_REDIRECT, "data:text/xml,<rss/>"),
        redirect("a redirect to gopher", Problem.BAD_REDIRECT, "gopher://127.0.0.1:1/_x"),
        redirect("a redirect to a jar", Problem.BAD_REDIRECT, "jar:http://127.0.0.1/x!/y"),
        redirect("a redirect to nobody", Problem.BAD_REDIRECT, "http://"),
        redirect("a redirect to no port", Problem.BAD_REDIRECT, "http://127.0.0.1:99999/"),
        redirect("a redirect to metadata", Problem.BLOCKED_ADDRESS, "http://169.254.169.254/"),
        redirect("a redirect to the router", Problem.BLOCKED_ADDRESS, "//192.168.1.1/"),
        redirect("a redirect of 60 KB", Problem.BAD_REDIRECT, "/" + "a".repeat(60_000)),
        bytes("a redirect to nowhere", Problem.BAD_REDIRECT, "HTTP/1.1 301 Moved\r\n\r\n"),
        redirect("a redirect to a blank", Problem.BAD_REDIRECT, "  "));
  }

  private static List<Kind> statuses() {
    String interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n";
    return List.of(
        endless("100 for ever", Problem.NOT_HTTP, "", "HTTP/1.1 100 Continue\r\n\r\n"),
        endless("103 for ever", Problem.NOT_HTTP, "", interim),
        bytes("103 and no more", Problem.BROKEN, interim),
        fine("some interim answers", interim.repeat(3) + OK + "Content-Length: 6\r\n\r\n<rss/>"),
        bytes(
            "another protocol",
            Problem.NOT_HTTP,
            "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n"),
        bytes(
            "a challenge of 1 MB",
            Problem.HEADERS_TOO_LARGE,
            "HTTP/1.1 401 Who\r\nWWW-Authenticate: Basic realm=\""
                + "a".repeat(1_000_000)
                + "\"\r\n\r\n"),
        endless(
            "401 with an endless body", Problem.UNAUTHORIZED, "HTTP/1.1 401 Who\r\n\r\n", "xxxx"),
        endless(
            "500 with an endless body", Problem.SERVER_ERROR, "HTTP/1.1 500 No\r\n\r\n", "xxxx"),
        bytes(
            "404 with a bomb",
            Problem.NOT_FOUND,
            "HTTP/1.1 404 No\r\nContent-Encoding: gzip\r\n\r\n" + new String(BOMB, ISO_8859_1)),
        bytes("204 with a body", Problem.STATUS, "HTTP/1.1 204 No\r\nContent-Length: 3\r\n\r\nabc"),
        bytes("205", Problem.STATUS, "HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n"),
        bytes("206", Problem.STATUS, "HTTP/1.1 206 Part\r\nContent-Length: 3\r\n\r\nabc"),
        bytes("304 out of the blue", Problem.STATUS, "HTTP/1.1 304 Same\r\n\r\n"),
        bytes("600", Problem.STATUS, "HTTP/1.1 600 What\r\nContent-Length: 0\r\n\r\n"));
  }

  private static List<Kind> connections() {
    return List.of(
        kind("no answer", Problem.BROKEN, out -> {}),
        new Kind(
            "a kept connection that is closed in between",
            out -> out.write((OK + "Content-Length: 6\r\n\r\n<rss/>").getBytes(ISO_8859_1)),
            "FETCHED"));
  }

  private HostileAnswers() {}
}
