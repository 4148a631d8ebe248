package io.feedwire.fetcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A hub on a free loopback port: takes requests as told and keeps them. What it then does with
/// them, the truth or not, is the test's.
public final class TestHub implements AutoCloseable {

  /// What it was asked.
  public record Asked(
      String mode, String callback, String topic, String secret, String leaseSeconds) {

    /// The last part of the callback.
    public String token() {
      return callback.substring(callback.lastIndexOf('/') + 1);
    }
  }

  public final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private volatile String redirect = "";

  public TestHub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  /// Answers the next requests so, and those after them with 202.
  public void answers(Integer... next) {
    statuses.addAll(List.of(next));
  }

  /// Sends requests elsewhere, with 307.
  public void redirectsTo(URI other) {
    redirect = other.toString();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hub");
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (!redirect.isEmpty()) {
        exchange.getResponseHeaders().add("Location", redirect);
        exchange.sendResponseHeaders(307, -1);
        return;
      }
      Map<String, String> fields =
          Arrays.stream(form.split("&"))
              .map(field -> field.split("=", 2))
              .collect(Collectors.toMap(f -> f[0], f -> URLDecoder.decode(f[1], UTF_8)));
      asked.add(
          new Asked(
              fields.getOrDefault("hub.mode", ""),
              fields.getOrDefault("hub.callback", ""),
              fields.getOrDefault("hub.topic", ""),
              fields.getOrDefault("hub.secret", ""),
              fields.getOrDefault("hub.lease_seconds", "")));
      Integer status = statuses.poll();
      exchange.sendResponseHeaders(status == null ? 202 : status, -1);
    }
  }

  /// A signature as hubs write it: `sha256=…`.
  public static String sign(String method, byte[] body, String secret) {
    try {
      String algorithm = "Hmac" + method.toUpperCase(Locale.ROOT);
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return method + "=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
