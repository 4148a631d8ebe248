package io.feedwire.standalone.up;

import io.feedwire.runtime.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// TCP ports of this machine.
final class Ports {

  /// The largest that there is.
  static final int MAX = 65_535;

  private Ports() {}

  /// A port that nothing listens on at this moment.
  static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tells in time, and in words, what would end in a stack trace deep in a server.
  ///
  /// @param use what wants the port: `HTTP`
  /// @param option what changes it: `--port`
  /// @throws StartFailure when the port is taken or not ours to take
  static void check(int port, String use, String option) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new StartFailure(
          "port %d, for %s, cannot be used (%s); choose another with %s"
              .formatted(port, use, e.getMessage(), option),
          e);
    }
  }
}
