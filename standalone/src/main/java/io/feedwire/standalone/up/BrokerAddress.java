package io.feedwire.standalone.up;

import io.feedwire.runtime.StartFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether anything listens where Kafka is said to be. Kafka's own clients try again for as long as
/// they may, and cannot tell nobody from somebody slow.
final class BrokerAddress {

  private static final Pattern HOST_PORT = Pattern.compile("\\[?([^\\]]+?)\\]?:(\\d{1,5})");

  private static final int CONNECT_MS = 2_000;

  private BrokerAddress() {}

  /// Whether one of the servers accepts a connection.
  ///
  /// @throws StartFailure when the text is no list of `host:port`
  static boolean answers(String bootstrapServers) {
    boolean answers = false;
    for (String server : bootstrapServers.split(",", -1)) {
      Matcher parts = HOST_PORT.matcher(server.strip());
      if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
        throw new StartFailure("not a list of host:port for Kafka: " + bootstrapServers);
      }
      answers = answers || accepts(parts.group(1), Integer.parseInt(parts.group(2)));
    }
    return answers;
  }

  private static boolean accepts(String host, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
