package io.feedwire.fetcher.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// What a failed connection was, in one sentence that a person understands. Knows which exceptions
/// the JDK's client hides behind which.
final class FailureSentence {

  private FailureSentence() {}

  /// @param host whom we talked to
  static String of(Throwable failure, String host) {
    // The innermost cause that says something is the most precise: the client wraps a failed
    // look-up of a name in a refused connection.
    String sentence = "the connection to %s failed".formatted(host);
    int precision = 0;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      Optional<Known> known = known(at, host);
      if (known.isPresent() && known.get().precision > precision) {
        sentence = known.get().sentence;
        precision = known.get().precision;
      }
    }
    return sentence;
  }

  private record Known(int precision, String sentence) {}

  private static Optional<Known> known(Throwable failure, String host) {
    return Optional.ofNullable(
        switch (failure) {
          case UnresolvedAddressException e -> new Known(9, "the name " + host + " is not known");
          case UnknownHostException e -> new Known(9, "the name " + host + " is not known");
          case CertificateExpiredException e ->
              new Known(9, "the certificate of " + host + " has expired");
          case CertPathBuilderException e ->
              new Known(9, "the certificate of " + host + " is signed by nobody we trust");
          case HttpConnectTimeoutException e ->
              new Known(8, host + " did not accept a connection in time");
          case NoRouteToHostException e -> new Known(8, "there is no way to reach " + host);
          case SSLException e -> new Known(7, "no secure connection to " + host + " (TLS)");
          case HttpTimeoutException e -> new Known(6, host + " did not answer in time");
          case ConnectException e -> new Known(6, host + " refused the connection");
          case EOFException e -> new Known(5, early(host));
          case ProtocolException e -> new Known(5, notHttp(host));
          case ClosedChannelException e -> new Known(3, early(host));
          case SocketException e -> new Known(4, host + " broke the connection");
          case IOException e -> ofMessage(e, host);
          default -> null;
        });
  }

  /// The client has no types of its own for these.
  private static Known ofMessage(IOException failure, String host) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("bytes received")
        || message.contains("eof")
        || message.contains("closed")) {
      return new Known(4, early(host));
    }
    if (message.contains("reset") || message.contains("broken pipe")) {
      return new Known(4, host + " broke the connection");
    }
    if (message.contains("header")
        || message.contains("status line")
        || message.contains("parse")) {
      return new Known(4, notHttp(host));
    }
    return new Known(1, "the connection to " + host + " failed");
  }

  private static String early(String host) {
    return host + " closed the connection before the document was complete";
  }

  private static String notHttp(String host) {
    return "the answer of " + host + " is not valid HTTP";
  }
}
